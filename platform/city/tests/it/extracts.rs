//! Real places. The extracts are no part of the project: where they are absent these scenes say so and end.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use city::{City, ImportError, map::Tiles, route::How, search::What};
use kernel::Chance;
use proptest::prelude::*;

use crate::towns::somewhere;

/// The folder of material to test against: beside the checkout, or wherever the variable says.
#[expect(clippy::disallowed_methods, reason = "where the material lies is not the program's business")]
fn extract(file: &str) -> Option<Vec<u8>> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let folder = std::env::var_os("DOCKET_SHARED_DATA").map_or_else(beside, PathBuf::from);
    let path = folder.join("geo").join(file);
    let bytes = fs::read(&path).ok();
    if bytes.is_none() {
        println!(
            "skipped: {} is not there; DOCKET_SHARED_DATA names the folder with geo/{file}",
            path.display()
        );
    }
    bytes
}

#[test]
fn a_whole_country_becomes_a_city() {
    let Some(bytes) = extract("liechtenstein-latest.osm.pbf") else { return };
    let city = City::import(&bytes, "Liechtenstein").unwrap();
    assert_eq!(city.attribution(), "© OpenStreetMap contributors");
    assert!(city.graph().nodes().len() > 3_000 && city.scenery().buildings.len() > 8_000);
    let place = |name: &str| {
        let hits = city.finder().search(name, None, 5);
        hits.iter().find(|hit| hit.what == What::District).unwrap_or_else(|| panic!("{name}: {hits:?}")).place
    };
    let route = city.router().route(place("vaduz"), place("balzers"));
    assert_eq!(route.how, How::Streets);
    // By road it is about nine kilometres, and a quarter of an hour.
    assert!((7_500.0..12_000.0).contains(&route.metres), "{}", route.metres);
    assert!(
        (Duration::from_secs(420)..Duration::from_secs(1_500)).contains(&route.duration),
        "{:?}",
        route.duration
    );
}

#[test]
fn streets_are_found_as_foreigners_type_them() {
    let Some(bytes) = extract("monaco.osm.pbf") else { return };
    let city = City::import(&bytes, "Monaco").unwrap();
    for (typed, text) in [
        ("rue grimaldi", "Rue Grimaldi"),
        ("boulvard des moulns", "Boulevard des Moulins"),
        ("avenue de la costa", "Avenue de la Costa"),
    ] {
        assert_eq!(city.finder().search(typed, None, 1)[0].text, text);
    }
}

#[test]
fn an_imported_city_comes_back_from_its_file() {
    let Some(bytes) = extract("monaco.osm.pbf") else { return };
    let city = City::import(&bytes, "Monaco").unwrap();
    let again = City::from_bytes(&city.to_bytes()).unwrap();
    assert_eq!(again.to_bytes(), city.to_bytes());
    assert_eq!(again.attribution(), city.attribution());
    let mut chance = Chance::seeded(1);
    for _ in 0..20 {
        let (from, to) = (somewhere(&city, &mut chance), somewhere(&city, &mut chance));
        assert_eq!(city.router().route(from, to), again.router().route(from, to));
    }
    assert!(!Tiles::of(&again).tile(14, 8_529, 5_974).unwrap().is_empty());
}

#[test]
fn what_is_no_extract_is_refused() {
    assert!(matches!(City::import(b"", "nothing"), Err(ImportError::NoStreets)));
    assert!(matches!(City::import(b"<osm version=\"0.6\">", "xml"), Err(ImportError::Damaged(_))));
}

#[test]
fn a_download_that_broke_off_is_refused() {
    let Some(bytes) = extract("liechtenstein-latest.osm.pbf") else { return };
    for share in [3, 5, 7, 9] {
        let cut = &bytes[..bytes.len() * share / 10];
        assert!(City::import(cut, "cut").is_err(), "{share} tenths");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn bent_bytes_never_bring_the_program_down(at in 0.0_f64..1.0, bits in 1_u8..) {
        let Some(mut bytes) = extract("liechtenstein-latest.osm.pbf") else { return Ok(()) };
        let position = (bytes.len() as f64 * at) as usize;
        bytes[position] ^= bits;
        if let Ok(city) = City::import(&bytes, "bent") {
            prop_assert!(!city.graph().is_empty());
        }
    }
}
