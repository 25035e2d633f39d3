//! Cutting shapes at the edge of a tile.

use crate::geometry::{Flat, between};

/// A square from `low` to `high` in both directions.
#[derive(Debug, Clone, Copy)]
pub struct Square {
    pub low: f64,
    pub high: f64,
}

impl Square {
    /// The part of a ring inside (Sutherland and Hodgman: one edge after the other). Parts that the square tears
    /// apart stay joined along its edge, where nothing is drawn.
    pub fn ring(self, ring: &[Flat]) -> Vec<Flat> {
        let edges = [(0, self.low, true), (0, self.high, false), (1, self.low, true), (1, self.high, false)];
        let mut kept = ring.to_vec();
        for (axis, limit, above) in edges {
            let inside = |point: &Flat| if above { point[axis] >= limit } else { point[axis] <= limit };
            let mut next = Vec::with_capacity(kept.len() + 4);
            for (index, point) in kept.iter().enumerate() {
                let before = &kept[(index + kept.len() - 1) % kept.len()];
                if inside(point) != inside(before) {
                    next.push(between(
                        *before,
                        *point,
                        (limit - before[axis]) / (point[axis] - before[axis]),
                    ));
                }
                if inside(point) {
                    next.push(*point);
                }
            }
            kept = next;
        }
        kept
    }

    /// The parts of a line inside.
    pub fn line(self, line: &[Flat]) -> Vec<Vec<Flat>> {
        let mut parts: Vec<Vec<Flat>> = Vec::new();
        let mut goes_on = false;
        for ends in line.windows(2) {
            let Some((from, to)) = self.piece(ends[0], ends[1]) else {
                goes_on = false;
                continue;
            };
            match parts.last_mut().filter(|_| goes_on && from == 0.0) {
                Some(part) => part.push(between(ends[0], ends[1], to)),
                None => parts.push(vec![between(ends[0], ends[1], from), between(ends[0], ends[1], to)]),
            }
            goes_on = to == 1.0;
        }
        parts
    }

    /// From which share to which a straight piece lies inside (Liang and Barsky).
    fn piece(self, a: Flat, b: Flat) -> Option<(f64, f64)> {
        let (mut from, mut to) = (0.0_f64, 1.0_f64);
        for axis in 0..2 {
            let way = b[axis] - a[axis];
            if way == 0.0 {
                if a[axis] < self.low || a[axis] > self.high {
                    return None;
                }
                continue;
            }
            let (one, other) = ((self.low - a[axis]) / way, (self.high - a[axis]) / way);
            (from, to) = (from.max(one.min(other)), to.min(one.max(other)));
        }
        (from <= to).then_some((from, to))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEN: Square = Square { low: 0.0, high: 10.0 };

    #[test]
    fn rings_are_cut_to_what_is_inside() {
        let over = [[-5.0, -5.0], [5.0, -5.0], [5.0, 5.0], [-5.0, 5.0]];
        let mut cut = TEN.ring(&over);
        cut.sort_by(|one, other| one.partial_cmp(other).unwrap());
        assert_eq!(cut, [[0.0, 0.0], [0.0, 5.0], [5.0, 0.0], [5.0, 5.0]]);
        assert!(TEN.ring(&[[20.0, 20.0], [30.0, 20.0], [30.0, 30.0]]).is_empty());
    }

    #[test]
    fn lines_come_in_as_often_as_they_enter() {
        let twice = [[-5.0, 2.0], [5.0, 2.0], [15.0, 2.0], [15.0, 4.0], [-5.0, 4.0]];
        assert_eq!(
            TEN.line(&twice),
            [vec![[0.0, 2.0], [5.0, 2.0], [10.0, 2.0]], vec![[10.0, 4.0], [0.0, 4.0]]]
        );
        assert!(TEN.line(&[[11.0, 0.0], [11.0, 10.0]]).is_empty());
    }
}
