//! Somebody under way keeps to the street and to the time.

use std::time::Duration;

use city::Trip;
use kernel::Chance;
use proptest::prelude::*;

use crate::towns::town;

/// From one crossing to another.
fn trip(seed: u64) -> Trip {
    let city = town(7);
    let (nodes, mut chance) = (city.graph().nodes(), Chance::seeded(seed));
    let [from, to] = [0, 1].map(|_| nodes[chance.below(nodes.len() as u32) as usize].place());
    city.router().route(from, to).into()
}

#[test]
fn a_trip_begins_and_ends_where_its_route_does_and_then_stands() {
    let city = town(7);
    let (from, to) = (city.graph().nodes()[3].place(), city.graph().nodes()[700].place());
    let route = city.router().route(from, to);
    let trip = Trip::from(route.clone());
    assert!(trip.at(Duration::ZERO).place.metres_to(from) < 0.5);
    assert!(trip.at(Duration::from_secs(1)).speed > 0.0);
    let end = trip.at(trip.duration() + Duration::from_secs(60));
    assert!(end.place.metres_to(to) < 0.5);
    assert!(end.speed.abs() < f64::EPSILON);
    assert_eq!(trip.duration(), route.duration);
}

#[test]
fn noise_errs_by_a_little_and_the_same_way_for_a_seed() {
    let (exact, noisy) = (trip(1), trip(1).with_noise(9, 8.0));
    let mut largest = 0.0_f64;
    for second in 0..exact.duration().as_secs() {
        let at = Duration::from_secs(second);
        assert_eq!(noisy.at(at), trip(1).with_noise(9, 8.0).at(at));
        largest = largest.max(exact.at(at).place.metres_to(noisy.at(at).place));
    }
    assert!((2.0..=16.5).contains(&largest), "{largest}");
    let moment = Duration::from_secs(5);
    assert_ne!(noisy.at(moment).place, trip(1).with_noise(10, 8.0).at(moment).place);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whenever_one_looks_the_driver_is_on_a_street_and_not_too_fast(seed in 0_u64..500, share in 0.0_f64..1.0) {
        let trip = trip(seed);
        let fix = trip.at(trip.duration().mul_f64(share));
        let (street, _) = town(7).router().nearest_street(fix.place).unwrap();
        prop_assert!(street.metres_to(fix.place) < 1.0);
        prop_assert!((0.0..=81.0 / 3.6).contains(&fix.speed), "{} m/s", fix.speed);
        prop_assert!((0.0..360.0).contains(&fix.heading));
    }
}
