//! The board finds what a plain look at everybody finds, wherever on earth.

use std::{collections::BTreeMap, time::Duration};

use kernel::{AccountId, Id, MarketId, Place, Timestamp};
use proptest::prelude::*;
use tracking::{Board, Bounds, Fix, Near, Refused, Search};

const NOW: Timestamp = Timestamp::from_micros(1_768_458_600_000_000);
const FRESH: Duration = Duration::from_secs(300);

fn market() -> MarketId {
    MarketId::from_bytes([1; 16])
}

fn account(number: usize) -> AccountId {
    let mut bytes = [0; 16];
    bytes[8..].copy_from_slice(&(number as u64).to_be_bytes());
    AccountId::from_bytes(bytes)
}

fn fix(place: Place, age: Duration) -> Fix {
    Fix { place, at: NOW.minus(age), accuracy: Some(5.0), speed: None, heading: None, doubt: None }
}

fn place(lat: f64, lng: f64) -> Place {
    Place::new(lat, lng).unwrap()
}

/// A board on which each stands at the last of his places; all of them were made long enough apart to be believed.
fn stand(people: &[(Place, Place, u64)]) -> (Board, BTreeMap<AccountId, (Place, Timestamp)>) {
    let (board, mut plain) = (Board::default(), BTreeMap::new());
    for (number, (before, now, age)) in people.iter().enumerate() {
        let (who, age) = (account(number), Duration::from_secs(*age));
        let long_ago = age + Duration::from_secs(40 * 24 * 3_600);
        board.take(market(), who, fix(*before, long_ago), NOW).unwrap();
        let sighting = board.take(market(), who, fix(*now, age), NOW).unwrap();
        assert_eq!(sighting.newest.doubt, None);
        plain.insert(who, (*now, NOW.minus(age)));
    }
    (board, plain)
}

fn is_one_of_three(who: AccountId) -> bool {
    who.as_bytes()[15].is_multiple_of(3)
}

/// What everybody would have to be looked at for.
fn plainly(plain: &BTreeMap<AccountId, (Place, Timestamp)>, search: &Search) -> Vec<f64> {
    let there = plain.iter().filter(|(who, (_, at))| *at >= search.since && is_one_of_three(**who));
    let distances = there.map(|(_, (place, _))| search.around.metres_to(*place));
    let mut distances: Vec<f64> = distances.filter(|metres| *metres <= search.metres).collect();
    distances.sort_by(f64::total_cmp);
    distances.truncate(search.count);
    distances
}

/// The board measures through the earth and the plain look over it: half around they differ by centimetres.
fn alike(found: &[Near], plain: &[f64]) -> bool {
    let near = |found: &Near, plain: &f64| (found.metres - plain).abs() < 0.01 + plain * 1e-7;
    found.len() == plain.len() && found.iter().zip(plain).all(|(found, plain)| near(found, plain))
}

/// Around a spot that is hard to get right: the date line, the poles, the middle of nowhere, a city.
fn spot() -> impl Strategy<Value = Place> {
    let middle = prop::sample::select(vec![
        (0.0, 180.0),
        (65.0, -180.0),
        (90.0, 0.0),
        (-90.0, 12.0),
        (13.0, 80.0),
        (0.0, 0.0),
    ]);
    let spread = prop::sample::select(vec![0.01, 0.3, 20.0]);
    (middle, spread, -1.0..1.0_f64, -1.0..1.0_f64).prop_map(|((lat, lng), spread, north, east)| {
        let lat: f64 = (lat + spread * north).clamp(-90.0, 90.0);
        let lng = (lng + spread * east + 540.0).rem_euclid(360.0) - 180.0;
        place(lat, lng)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]
    #[test]
    fn a_search_finds_what_a_plain_look_finds(
        people in prop::collection::vec((spot(), spot(), 0..600_u64), 0..150),
        around in spot(),
        metres in prop::sample::select(vec![0.0, 300.0, 4_000.0, 80_000.0, 3_000_000.0, 21_000_000.0]),
        count in 1..20_usize,
    ) {
        let (board, plain) = stand(&people);
        let search = Search { around, metres, count, since: NOW.minus(FRESH) };
        let found = board.nearest(market(), &search, is_one_of_three);
        prop_assert!(alike(&found, &plainly(&plain, &search)), "{found:?}");
        prop_assert!(found.iter().all(|near| is_one_of_three(near.account)));
        let all = Search { count: usize::MAX, ..search };
        let within = board.within(market(), around, metres, all.since, is_one_of_three);
        prop_assert!(alike(&within, &plainly(&plain, &all)));
    }
}

/// Thousands in one city, so that cubes are looked into and not everybody.
#[test]
fn in_a_crowd_the_nearest_are_the_nearest() {
    let mut seed = 7_u64;
    let mut chance = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as f64 / f64::from(1_u32 << 31)
    };
    let people: Vec<_> = (0..4_000)
        .map(|_| {
            let (before, now) =
                (place(13.0, 80.0 + chance() * 0.1), place(13.0 + chance() * 0.1, 80.0 + chance() * 0.1));
            (before, now, (chance() * 600.0) as u64)
        })
        .collect();
    let (board, plain) = stand(&people);
    for _ in 0..200 {
        let around = place(13.0 + chance() * 0.12, 80.0 + chance() * 0.12);
        let search = Search { around, metres: 3_000.0, count: 8, since: NOW.minus(FRESH) };
        let found = board.nearest(market(), &search, is_one_of_three);
        assert!(alike(&found, &plainly(&plain, &search)), "{around:?}: {found:?}");
    }
}

#[test]
fn whoever_is_silent_for_too_long_is_not_there() {
    let (board, _) =
        stand(&[(place(13.0, 80.0), place(13.0, 80.0), 300), (place(13.0, 80.0), place(13.0, 80.0), 301)]);
    let search = Search { around: place(13.0, 80.0), metres: 100.0, count: 9, since: NOW.minus(FRESH) };
    let found = board.nearest(market(), &search, |_| true);
    assert_eq!(found.iter().map(|near| near.account).collect::<Vec<_>>(), [account(0)]);
    assert!(board.place(market(), account(0), search.since).is_some());
    assert!(board.place(market(), account(1), search.since).is_none());
    assert_eq!(board.forget_old(market(), search.since), 1);
    assert_eq!(board.sighting(market(), account(1)), None);
    board.forget(market(), account(0), NOW.minus(Duration::from_micros(1)));
    assert_eq!(board.nearest(market(), &search, |_| true).len(), 1, "heard of since");
    board.forget(market(), account(0), NOW);
    assert!(board.nearest(market(), &search, |_| true).is_empty());
}

#[test]
fn the_doubtful_are_heard_and_not_shown() {
    let board = Board::default();
    let here = place(13.0, 80.0);
    board.take(market(), account(1), fix(here, Duration::from_secs(20)), NOW).unwrap();
    let leap = fix(place(14.0, 80.0), Duration::from_secs(10));
    let sighting = board.take(market(), account(1), leap, NOW).unwrap();
    assert!(sighting.newest.doubt.is_some());
    let shown = board.place(market(), account(1), NOW.minus(FRESH)).unwrap();
    assert_eq!(shown.place, here);
    let search = Search { around: leap.place, metres: 1_000.0, count: 1, since: NOW.minus(FRESH) };
    assert!(board.nearest(market(), &search, |_| true).is_empty());
    assert_eq!(board.take(market(), account(1), leap, NOW), Err(Refused::OutOfOrder));
}

#[test]
fn a_part_of_the_map_may_go_over_the_date_line() {
    let people = [place(0.0, 179.0), place(0.0, -179.0), place(0.0, 10.0), place(50.0, 180.0)];
    let people: Vec<_> = people.into_iter().map(|here| (here, here, 1)).collect();
    let (board, _) = stand(&people);
    let seen = |bounds: Bounds, heard| {
        let mut seen: Vec<_> = board
            .in_bounds(market(), &bounds, NOW.minus(FRESH), heard)
            .into_iter()
            .map(|(who, _)| who)
            .collect();
        seen.sort();
        seen
    };
    let pacific = Bounds { west: 170.0, south: -10.0, east: -170.0, north: 10.0 };
    assert_eq!(seen(pacific, None), [account(0), account(1)]);
    assert_eq!(seen(Bounds { west: 0.0, east: 20.0, ..pacific }, None), [account(2)]);
    assert_eq!(seen(pacific, Some(NOW)), [account(0), account(1)]);
    let later = NOW.plus(Duration::from_micros(1));
    assert_eq!(seen(pacific, Some(later)), [], "nobody was heard of since");
}

#[test]
fn one_market_does_not_find_another_s() {
    let (board, _) = stand(&[(place(13.0, 80.0), place(13.0, 80.0), 1)]);
    let other = MarketId::from_bytes([2; 16]);
    let search = Search { around: place(13.0, 80.0), metres: 9e6, count: 9, since: NOW.minus(FRESH) };
    assert!(board.nearest(other, &search, |_| true).is_empty());
    assert_eq!(board.place(other, account(0), search.since), None);
}
