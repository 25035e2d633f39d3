//! What pages and mails are given to draw.

use std::collections::BTreeSet;

use city::map::{FARTHEST_ZOOM, Mark, NEAREST_ZOOM, Pin, Source, Theme, Tiles, View};
use kernel::Place;
use serde_json::Value;

use crate::towns::town;

fn document(seed: u64) -> Value {
    serde_json::from_str(&town(seed).map_document()).unwrap()
}

#[test]
fn the_document_holds_all_layers_with_closed_rings() {
    let document = document(7);
    let features = document["features"].as_array().unwrap();
    let layers: BTreeSet<_> =
        features.iter().map(|feature| feature["properties"]["layer"].as_str().unwrap()).collect();
    assert_eq!(
        layers,
        BTreeSet::from(["building", "course", "district", "ground", "label", "landmark", "road"])
    );
    for ring in features
        .iter()
        .filter(|feature| feature["geometry"]["type"] == "Polygon")
        .flat_map(|feature| feature["geometry"]["coordinates"].as_array().unwrap())
    {
        let ring = ring.as_array().unwrap();
        assert!(ring.len() > 3 && ring.first() == ring.last());
    }
}

#[test]
fn the_document_is_small_enough_for_one_answer() {
    for seed in [1, 7, 42] {
        let bytes = town(seed).map_document().len();
        assert!(bytes < 2_000_000, "seed {seed}: {bytes}");
    }
}

#[test]
fn the_style_draws_from_one_source_and_asks_no_other_host() {
    for source in [Source::Document("/map/city.json"), Source::Tiles("/map/{z}/{x}/{y}.mvt")] {
        let (light, dark) = (town(7).style(Theme::Light, source), town(7).style(Theme::Dark, source));
        assert_ne!(light, dark);
        for style in [light, dark] {
            assert!(style.get("glyphs").is_none() && style.get("sprite").is_none());
            assert!(!style.to_string().contains("http"));
            assert_eq!(style["sources"]["city"]["attribution"], "Imaginary city");
            let layers = style["layers"].as_array().unwrap();
            let ids: BTreeSet<_> = layers.iter().map(|layer| layer["id"].as_str().unwrap()).collect();
            assert_eq!(ids.len(), layers.len(), "two layers share a name");
            let volumes = layers.iter().find(|layer| layer["type"] == "fill-extrusion").unwrap();
            assert_eq!(volumes["minzoom"], 15);
        }
    }
}

#[test]
fn every_condition_of_the_style_is_met_by_something_on_the_map() {
    let document = document(7);
    let features = document["features"].as_array().unwrap();
    let meets = |condition: &Value, properties: &Value| {
        let [operator, property, value] = [0, 1, 2].map(|index| &condition[index]);
        match operator.as_str() {
            Some("==") => properties.get(property[1].as_str().unwrap()) == Some(value),
            Some("!=") => properties.get(property[1].as_str().unwrap()) != Some(value),
            _ => panic!("{condition} is not understood by this test"),
        }
    };
    let style = town(7).style(Theme::Light, Source::Document("/city.json"));
    for layer in style["layers"].as_array().unwrap().iter().filter(|layer| layer["type"] != "background") {
        let filter = &layer["filter"];
        let conditions =
            if filter[0] == "all" { &filter.as_array().unwrap()[1..] } else { std::slice::from_ref(filter) };
        let met = features
            .iter()
            .any(|feature| conditions.iter().all(|condition| meets(condition, &feature["properties"])));
        // Yards and driveways come only with imported maps.
        assert!(
            met || layer["id"].as_str().unwrap().ends_with("-access"),
            "nothing is drawn by {}",
            layer["id"]
        );
    }
}

fn tile_of(place: Place, zoom: u8) -> (u32, u32) {
    let count = f64::from(1_u32 << zoom);
    let north = 0.5 - place.lat.to_radians().tan().asinh() / std::f64::consts::TAU;
    (((place.lng + 180.0) / 360.0 * count) as u32, (north * count) as u32)
}

#[test]
fn tiles_hold_what_lies_in_them_and_only_that() {
    let city = town(7);
    let tiles = Tiles::of(city);
    let middle = city.bounds().unwrap().middle();
    for zoom in FARTHEST_ZOOM..=NEAREST_ZOOM {
        let (column, row) = tile_of(middle, zoom);
        let tile = tiles.tile(zoom, column, row).unwrap();
        assert!(tile.windows(4).any(|bytes| bytes == b"road"), "zoom {zoom}");
        assert_eq!(tile.windows(8).any(|bytes| bytes == b"building"), zoom >= 13, "zoom {zoom}");
        assert!(tile.len() < 200_000, "zoom {zoom}: {}", tile.len());
    }
    assert!(tiles.tile(14, 0, 0).unwrap().is_empty());
}

#[test]
fn tiles_that_cannot_be_are_refused() {
    let tiles = Tiles::of(town(7));
    for (zoom, column, row) in
        [(NEAREST_ZOOM + 1, 0, 0), (FARTHEST_ZOOM - 1, 0, 0), (10, 1_024, 0), (10, 0, 1_024), (40, 0, 0)]
    {
        assert!(tiles.tile(zoom, column, row).is_err());
    }
}

fn picture(title: &str) -> String {
    let city = town(7);
    let route = city.router().route(city.graph().nodes()[100].place(), city.graph().nodes()[300].place());
    let path: Vec<_> = route.path.iter().map(|waypoint| waypoint.place).collect();
    let view = View::around(&path, 640.0, 400.0).unwrap();
    let pins = [
        Pin { place: path[0], mark: Mark::Start, title: title.to_owned() },
        Pin { place: path[path.len() - 1], mark: Mark::Goal, title: String::new() },
    ];
    city.svg(&view, &pins, &path, Theme::Light)
}

#[test]
fn a_still_picture_shows_the_way_and_whose_map_it_is() {
    let picture = picture("Home");
    assert!(picture.starts_with("<svg xmlns=") && picture.ends_with("</svg>\n"));
    assert!(picture.contains("Imaginary city") && picture.contains("<title>Home</title>"));
    assert!(!picture.contains("NaN") && !picture.contains("inf"));
    assert_eq!(picture.matches("<g ").count(), picture.matches("</g>").count());
}

#[test]
fn whatever_a_pin_is_called_stays_text() {
    let picture = picture("</title><script>alert(1)</script>\u{1}&");
    assert!(!picture.contains("<script>") && !picture.contains('\u{1}'));
    assert!(picture.contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;</title>"));
}

#[test]
fn a_view_holds_all_it_is_made_around() {
    let (one, other) = (Place::new(19.05, 72.85).unwrap(), Place::new(19.09, 72.9).unwrap());
    let view = View::around(&[one, other], 600.0, 400.0).unwrap();
    assert!(one.metres_to(other) / view.metres_per_pixel() < 600_f64.hypot(400.0));
    assert!(View::around(&[], 600.0, 400.0).is_none());
    assert!(View::around(&[one], 600.0, 400.0).unwrap().zoom <= 18.0);
}
