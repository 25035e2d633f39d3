//! The way to an order, with no more points than it needs.

use kernel::{AccountId, MarketId, OrderId, Place, Timestamp, blueprint::Metres, place::EARTH_RADIUS};
use serde::{Deserialize, Serialize};

use crate::Fix;

/// A turn of this many degrees is worth a point before the distance is.
const TURN: f64 = 30.0;

/// A fix on the way to an order that is to be kept.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    pub market: MarketId,
    pub order: OrderId,
    pub provider: AccountId,
    pub point: TrailPoint,
    pub forget_at: Timestamp,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct TrailPoint {
    pub place: Place,
    pub at: Timestamp,
    pub doubtful: bool,
}

impl From<&Fix> for TrailPoint {
    fn from(fix: &Fix) -> Self {
        Self { place: fix.place, at: fix.at, doubtful: fix.doubt.is_some() }
    }
}

/// Whether a fix says more of the way than the last one that was kept. Half of what may be thinned away goes here, as the
/// fixes come; the other half when the way is complete.
pub fn worth_keeping(kept: Option<&Fix>, fix: &Fix, thin_to: Metres) -> bool {
    let Some(kept) = kept else { return true };
    let moved = kept.place.metres_to(fix.place);
    let half = thin_to.as_f64() / 2.0;
    moved >= half
        || (moved >= half / 2.0 && turned(kept, fix) >= TURN)
        || kept.doubt.is_some() != fix.doubt.is_some()
}

fn turned(one: &Fix, other: &Fix) -> f64 {
    let Some((from, to)) = one.heading.zip(other.heading) else { return 0.0 };
    let turn = (from - to).abs() % 360.0;
    turn.min(360.0 - turn)
}

/// Leaves out every point without which the line stays within half of `thin_to` of it (Douglas and Peucker). Doubtful
/// points are left out: they were never part of the way.
pub fn thinned(points: &[TrailPoint], thin_to: Metres) -> Vec<TrailPoint> {
    let way: Vec<TrailPoint> = points.iter().filter(|point| !point.doubtful).copied().collect();
    let Some(last) = way.len().checked_sub(1) else { return Vec::new() };
    let mut needed = vec![false; way.len()];
    (needed[0], needed[last]) = (true, true);
    let mut open = vec![(0, last)];
    while let Some((from, to)) = open.pop() {
        let between = from + 1..to;
        let far = |index: usize| distance_to_line(way[index].place, way[from].place, way[to].place);
        let Some(farthest) = between.max_by(|one, other| far(*one).total_cmp(&far(*other))) else { continue };
        if far(farthest) > thin_to.as_f64() / 2.0 {
            needed[farthest] = true;
            open.extend([(from, farthest), (farthest, to)]);
        }
    }
    way.into_iter().zip(needed).filter_map(|(point, needed)| needed.then_some(point)).collect()
}

/// In metres, on a map around the first end: a trail is too short for the earth to bend.
fn distance_to_line(place: Place, from: Place, to: Place) -> f64 {
    let (point, end) = (flat(place, from), flat(to, from));
    let square = end.0 * end.0 + end.1 * end.1;
    let along =
        if square == 0.0 { 0.0 } else { ((point.0 * end.0 + point.1 * end.1) / square).clamp(0.0, 1.0) };
    (point.0 - along * end.0).hypot(point.1 - along * end.1)
}

fn flat(place: Place, around: Place) -> (f64, f64) {
    let east = (place.lng - around.lng + 540.0).rem_euclid(360.0) - 180.0;
    let scale = EARTH_RADIUS.to_radians();
    (east * scale * around.lat.to_radians().cos(), (place.lat - around.lat) * scale)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn point(number: usize, place: Place) -> TrailPoint {
        TrailPoint { place, at: Timestamp::from_micros(number as i64), doubtful: false }
    }

    fn fix(lat: f64, heading: f64) -> Fix {
        let place = Place { lat, lng: 80.0 };
        Fix {
            place,
            at: Timestamp::from_micros(0),
            accuracy: None,
            speed: None,
            heading: Some(heading),
            doubt: None,
        }
    }

    #[test]
    fn a_fix_is_kept_for_its_distance_or_its_turn() {
        let (kept, twenty) = (fix(13.0, 350.0), Metres::new(20));
        let metres = |metres: f64| 13.0 + metres / 111_195.0;
        assert!(worth_keeping(None, &kept, twenty));
        for (far, heading, worth) in [
            (3.0, 350.0, false),
            (9.0, 350.0, false),
            (10.5, 350.0, true),
            (6.0, 25.0, true),
            (6.0, 10.0, false),
        ] {
            assert_eq!(
                worth_keeping(Some(&kept), &fix(metres(far), heading), twenty),
                worth,
                "{far} m, {heading}°"
            );
        }
    }

    #[test]
    fn a_straight_way_needs_its_ends_and_a_corner_needs_its_corner() {
        let straight: Vec<_> =
            (0..50).map(|step| point(step, Place { lat: 13.0 + step as f64 * 1e-4, lng: 80.0 })).collect();
        assert_eq!(thinned(&straight, Metres::new(20)), [straight[0], straight[49]]);
        let mut corner = straight.clone();
        corner.extend(
            (50..100).map(|step| point(step, Place { lat: 13.0049, lng: 80.0 + (step - 49) as f64 * 1e-4 })),
        );
        assert_eq!(thinned(&corner, Metres::new(20)), [corner[0], corner[49], corner[99]]);
        let mut astray = straight.clone();
        astray[20] = TrailPoint { doubtful: true, place: Place { lat: 14.0, lng: 81.0 }, ..astray[20] };
        assert_eq!(thinned(&astray, Metres::new(20)), [straight[0], straight[49]]);
        assert_eq!(thinned(&[], Metres::new(20)), []);
    }

    proptest! {
        #[test]
        fn nothing_that_is_left_out_is_far_from_what_is_kept(
            steps in prop::collection::vec((-50.0..50.0_f64, -50.0..50.0_f64), 1..120),
            thin_to in 5..100_u32,
        ) {
            let mut at = (13.0, 179.999);
            let way: Vec<_> = steps.iter().enumerate().map(|(number, (north, east))| {
                at = (at.0 + north / 111_195.0, at.1 + east / 108_000.0);
                let lng = if at.1 > 180.0 { at.1 - 360.0 } else { at.1 };
                point(number, Place { lat: at.0, lng })
            }).collect();
            let kept = thinned(&way, Metres::new(thin_to));
            let mut corners = kept.windows(2).peekable();
            for point in &way {
                while corners.peek().is_some_and(|ends| ends[1].at < point.at) {
                    corners.next();
                }
                let far = match corners.peek() {
                    Some(ends) => distance_to_line(point.place, ends[0].place, ends[1].place),
                    None => point.place.metres_to(kept[kept.len() - 1].place),
                };
                prop_assert!(far <= f64::from(thin_to) / 2.0 + 0.01, "{far} m");
            }
        }
    }
}
