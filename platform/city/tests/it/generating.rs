//! The generated city: the same for the same seed, and whole.

use std::collections::{BTreeMap, BTreeSet};

use city::{City, Plan, register::Kind, scenery::Ground};
use kernel::Place;

use crate::towns::{plan, town};

const SEEDS: [u64; 4] = [1, 7, 42, 2_026];

#[test]
fn the_same_seed_makes_the_same_city_to_the_last_byte() {
    assert_eq!(town(7).to_bytes(), plan(7).generate().to_bytes());
    assert_ne!(town(7).to_bytes(), town(42).to_bytes());
}

#[test]
fn threads_share_a_city() {
    const fn shared<T: Send + Sync>() {}
    shared::<City>();
    let city = town(7);
    let ends = |index: usize| city.graph().nodes()[index].place();
    let route = || city.router().route(ends(3), ends(600));
    let other = std::thread::scope(|scope| scope.spawn(route).join().unwrap());
    assert_eq!(other, route());
}

#[test]
fn it_stands_where_its_plan_says() {
    let centre = Place::new(-33.92, 18.42).unwrap();
    let city = Plan { centre, ..plan(7) }.generate();
    assert!(city.bounds().unwrap().middle().metres_to(centre) < 1_500.0);
    assert_eq!(city.graph().nodes().len(), town(7).graph().nodes().len());
}

#[test]
fn every_crossing_can_be_reached_from_every_other() {
    for seed in SEEDS {
        let graph = town(seed).graph();
        let nodes = graph.nodes().len();
        assert!(nodes > 900, "seed {seed} has {nodes} crossings");
        let reached = |edges: &dyn Fn(u32) -> Vec<u32>| {
            let (mut seen, mut found) = (BTreeSet::from([0]), vec![0]);
            while let Some(node) = found.pop() {
                found.extend(edges(node).into_iter().filter(|next| seen.insert(*next)));
            }
            seen.len()
        };
        assert_eq!(reached(&|node| graph.out_of(node).iter().map(|edge| edge.head).collect()), nodes);
        assert_eq!(reached(&|node| graph.into(node).iter().map(|edge| edge.head).collect()), nodes);
    }
}

#[test]
fn it_has_all_that_a_city_has() {
    for seed in SEEDS {
        let city = town(seed);
        let (scenery, register) = (city.scenery(), city.register());
        for ground in [Ground::Water, Ground::Park, Ground::Learning, Ground::Industry, Ground::Wood] {
            assert!(scenery.areas.iter().any(|area| area.ground == ground), "seed {seed}: {ground:?}");
        }
        for kind in [Kind::Station, Kind::Hospital, Kind::School, Kind::Shop, Kind::University] {
            assert!(register.landmarks.iter().any(|landmark| landmark.kind == kind), "seed {seed}: {kind:?}");
        }
        assert!(scenery.buildings.len() > 4_000, "seed {seed}: {} buildings", scenery.buildings.len());
        assert!(register.addresses.len() > 3_000, "seed {seed}: {} addresses", register.addresses.len());
        assert!(city.graph().segments().iter().filter(|segment| segment.bridge).count() >= 4, "seed {seed}");
        assert_eq!(register.districts.len(), 12);
    }
}

#[test]
fn streets_bend_and_parks_are_not_square() {
    let city = town(7);
    let bent = city.graph().segments().iter().filter(|segment| city.graph().line(segment).count() > 2);
    assert!(bent.count() * 2 > city.graph().segments().len());
    for park in city.scenery().areas.iter().filter(|area| area.ground == Ground::Park) {
        assert!(park.rings[0].len() > 12, "{:?} has {} corners", park.name, park.rings[0].len());
    }
}

#[test]
fn house_numbers_rise_and_none_comes_twice() {
    let mut streets: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for address in &town(7).register().addresses {
        streets.entry(address.street).or_default().push(address.number.parse().unwrap());
    }
    for numbers in streets.values_mut() {
        let count = numbers.len();
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(numbers.len(), count);
        let (odd, even): (Vec<u32>, Vec<u32>) = numbers.iter().partition(|number| **number % 2 == 1);
        for side in [odd, even] {
            assert!(side.windows(2).all(|pair| pair[1] - pair[0] == 2), "{side:?}");
        }
    }
}

#[test]
fn doors_open_to_the_street_they_are_numbered_in() {
    let city = town(42);
    let register = city.register();
    let mut wrong = 0;
    for address in &register.addresses {
        let (place, name) = city.router().nearest_street(address.spot.place()).unwrap();
        let fits = name == Some(&register.streets[address.street as usize]);
        wrong += usize::from(!fits || place.metres_to(address.spot.place()) > 40.0);
    }
    // At a corner the other street may be nearer.
    assert!(wrong * 100 < register.addresses.len(), "{wrong} of {}", register.addresses.len());
}

#[test]
fn a_city_comes_back_from_its_file_as_it_was() {
    let city = town(7);
    let again = City::from_bytes(&city.to_bytes()).unwrap();
    assert_eq!(again.to_bytes(), city.to_bytes());
    assert_eq!(again.name(), "Demo");
    assert_eq!(again.map_document(), city.map_document());
}
