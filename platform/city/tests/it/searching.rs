//! What people type, and what they mean.

use city::{
    City,
    geometry::Spot,
    graph::{Builder, Class},
    register::{Address, District, Kind, Landmark, Register},
    search::{Finder, Hit, What},
};
use proptest::prelude::*;

use crate::towns::town;

fn text(city: &City, address: &Address) -> String {
    format!("{} {}", city.register().streets[address.street as usize], address.number)
}

fn first(city: &City, typed: &str) -> Hit {
    let hits = city.finder().search(typed, None, 5);
    hits.into_iter().next().unwrap_or_else(|| panic!("nothing is like {typed}"))
}

/// An address in a street with a name long enough to mistype.
fn some_address(city: &City) -> &Address {
    let long = |address: &&Address| city.register().streets[address.street as usize].len() > 8;
    city.register().addresses.iter().find(long).unwrap()
}

#[test]
fn street_and_number_are_found_in_either_order_and_any_case() {
    let city = town(7);
    let address = some_address(city);
    let (street, number) = (&city.register().streets[address.street as usize], &address.number);
    for typed in [
        format!("{street} {number}"),
        format!("{number} {street}"),
        format!("{}, {number}", street.to_uppercase()),
    ] {
        let hit = first(city, &typed);
        assert_eq!(hit.text, text(city, address), "{typed}");
        assert_eq!(hit.what, What::Address { exact: true });
        assert_eq!(hit.place, address.spot.place());
    }
}

#[test]
fn beginnings_and_typing_mistakes_are_forgiven() {
    let city = town(7);
    let street = city.register().streets[some_address(city).street as usize].clone();
    let letters: Vec<char> = street.chars().collect();
    let without = |at: usize| {
        letters
            .iter()
            .enumerate()
            .filter(|(index, _)| *index != at)
            .map(|(_, letter)| letter)
            .collect::<String>()
    };
    let mut swapped = letters.clone();
    swapped.swap(2, 3);
    let beginning: String = letters[..letters.len() - 2].iter().collect();
    for typed in [beginning, without(6), swapped.iter().collect(), street.replacen('a', "á", 1)] {
        assert_eq!(first(city, &typed).text, street, "{typed}");
    }
}

#[test]
fn a_number_nobody_has_finds_its_neighbour_and_says_so() {
    let city = town(7);
    let street = &city.register().streets[some_address(city).street as usize];
    let hit = first(city, &format!("{street} 9999"));
    assert_eq!(hit.what, What::Address { exact: false });
    assert!(hit.text.starts_with(street.as_str()));
}

#[test]
fn landmarks_and_districts_have_names_too() {
    let city = town(7);
    let station = city.register().landmarks.iter().find(|landmark| landmark.kind == Kind::Station).unwrap();
    let hits = city.finder().search(&station.name, None, 10);
    assert!(hits.iter().any(|hit| hit.what == What::Landmark(Kind::Station)), "{hits:?}");
    let district = &city.register().districts[3];
    assert_eq!(first(city, &district.name).what, What::District);
}

#[test]
fn among_namesakes_the_nearer_one_comes_first() {
    let city = town(7);
    let all = &city.register().landmarks;
    let namesake = |one: &Landmark| all.iter().find(|other| other.name == one.name && other.spot != one.spot);
    let (one, other) = all.iter().find_map(|one| Some((one, namesake(one)?))).unwrap();
    for near in [one, other] {
        let hits = city.finder().search(&one.name, Some(near.spot.place()), 20);
        let first = hits.iter().find(|hit| hit.text == one.name).unwrap();
        assert_eq!(first.place, near.spot.place());
    }
}

#[test]
fn a_road_that_counts_anew_in_every_village_is_told_apart_by_the_village() {
    let spot = |lng: i32| Spot { lat: 470_000_000, lng };
    let house = |number: &str, lng| Address { street: 0, number: number.to_owned(), spot: spot(lng) };
    let village = |name: &str, lng| District { name: name.to_owned(), spot: spot(lng) };
    // Half a kilometre from house to house.
    let register = Register {
        streets: vec!["Landstrasse".to_owned()],
        addresses: [("20", 0), ("22", 65_000), ("24", 130_000), ("18", 195_000), ("20", 260_000)]
            .map(|(number, lng)| house(number, lng))
            .into(),
        districts: vec![village("Obern", 0), village("Untern", 260_000)],
        landmarks: Vec::new(),
    };
    let finder = Finder::of(&register, &Builder::default().finish());
    for (typed, place) in [("landstrasse 20 untern", spot(260_000)), ("Obern, Landstr. 20", spot(0))] {
        let hit = &finder.search(typed, None, 5)[0];
        assert_eq!((hit.place, hit.what), (place.place(), What::Address { exact: true }), "{typed}");
    }
    assert_eq!(finder.search("landstrasse", None, 5).len(), 1);
}

#[test]
fn the_limit_is_kept_and_nonsense_finds_nothing() {
    let finder = town(7).finder();
    assert_eq!(finder.search("a", None, 3).len(), 3);
    assert_eq!(finder.search("a", None, 0), []);
    assert_eq!(finder.search("qqqqqqqqqq", None, 5), []);
    assert_eq!(finder.search("  ,, ", None, 5), []);
}

#[test]
fn a_place_is_called_by_the_nearest_door() {
    let city = town(42);
    for address in city.register().addresses.iter().step_by(97) {
        let hit = city.name_of(address.spot.place()).unwrap();
        assert!(hit.place.metres_to(address.spot.place()) < 1.0);
        assert!(hit.district.is_some());
    }
    let on_the_ring = city.graph().segments().iter().find(|segment| {
        segment.class == Class::Motorway && {
            let middle = city.graph().places(segment)[0];
            city.finder().nearest_address(middle).is_none()
        }
    });
    let place = city.graph().places(on_the_ring.unwrap())[0];
    assert_eq!(city.name_of(place).unwrap().what, What::Street);
    let away = city.bounds().unwrap().north_east.place();
    let away = kernel::Place::new(away.lat + 0.1, away.lng).unwrap();
    assert_eq!(city.name_of(away), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_is_typed_is_answered(typed in ".{0,40}", limit in 0_usize..8) {
        prop_assert!(town(7).finder().search(&typed, None, limit).len() <= limit);
    }
}
