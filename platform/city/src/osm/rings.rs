//! Outlines that mappers drew in several pieces.

use crate::geometry::Spot;

/// Joins lines end to end into closed rings. What the edge of the extract cut open is left out.
pub fn rings(mut lines: Vec<Vec<Spot>>) -> Vec<Vec<Spot>> {
    let mut rings = Vec::new();
    while let Some(mut ring) = lines.pop() {
        while let (Some(first), Some(last)) = (ring.first().copied(), ring.last().copied()) {
            if first == last {
                ring.pop();
                rings.extend((ring.len() > 2).then_some(ring));
                break;
            }
            let Some(next) =
                lines.iter().position(|line| line.first() == Some(&last) || line.last() == Some(&last))
            else {
                break;
            };
            let mut line = lines.swap_remove(next);
            if line.first() != Some(&last) {
                line.reverse();
            }
            ring.extend(line.into_iter().skip(1));
        }
    }
    rings
}

/// Whether a spot lies in a ring: a ray to the east crosses its sides an odd number of times.
pub fn holds(ring: &[Spot], spot: Spot) -> bool {
    let after = |index: usize| ring[(index + 1) % ring.len()];
    let crosses = |(index, from): (usize, &Spot)| {
        let to = after(index);
        if (from.lat > spot.lat) == (to.lat > spot.lat) {
            return false;
        }
        let share = (f64::from(spot.lat) - f64::from(from.lat)) / (f64::from(to.lat) - f64::from(from.lat));
        f64::from(spot.lng) < f64::from(from.lng) + (f64::from(to.lng) - f64::from(from.lng)) * share
    };
    ring.iter().enumerate().filter(|side| crosses(*side)).count() % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spot(lng: i32, lat: i32) -> Spot {
        Spot { lat, lng }
    }

    #[test]
    fn pieces_join_whichever_way_they_were_drawn() {
        let one = vec![spot(0, 0), spot(10, 0)];
        let other = vec![spot(0, 0), spot(0, 10), spot(10, 10), spot(10, 0)];
        let open = vec![spot(50, 50), spot(60, 60)];
        let rings = rings(vec![one, open, other]);
        assert_eq!(rings.len(), 1);
        assert_eq!(rings[0].len(), 4);
        assert!(holds(&rings[0], spot(5, 5)) && !holds(&rings[0], spot(15, 5)));
    }
}
