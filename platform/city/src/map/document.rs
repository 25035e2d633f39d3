//! The whole map as one GeoJSON document: right for a city of some thousand houses, which is one answer of some
//! hundred kilobytes. A larger one is served as tiles.

use std::fmt::Write;

use super::features::{Feature, Shape, Value, features};
use crate::{City, geometry::Spot};

impl City {
    /// A GeoJSON feature collection; each feature says its layer in its properties.
    pub fn map_document(&self) -> String {
        let mut document = String::from("{\"type\":\"FeatureCollection\",\"attribution\":");
        write_text(&mut document, self.attribution());
        document.push_str(",\"features\":[");
        for (index, feature) in features(self).iter().enumerate() {
            document.push_str(if index == 0 { "\n" } else { ",\n" });
            write_feature(&mut document, feature);
        }
        document.push_str("\n]}\n");
        document
    }
}

fn write_feature(document: &mut String, feature: &Feature) {
    document.push_str("{\"type\":\"Feature\",\"properties\":{\"layer\":");
    write_text(document, feature.layer.name());
    for (key, value) in &feature.properties {
        document.push(',');
        write_text(document, key);
        document.push(':');
        match value {
            Value::Text(text) => write_text(document, text),
            Value::Number(number) => document.push_str(&number.to_string()),
        }
    }
    document.push_str("},\"geometry\":{\"type\":");
    match &feature.shape {
        Shape::Point(spot) => {
            document.push_str("\"Point\",\"coordinates\":");
            write_spot(document, *spot);
        }
        Shape::Line(line) => {
            document.push_str("\"LineString\",\"coordinates\":");
            write_row(document, line.iter().copied());
        }
        Shape::Area(rings) => {
            document.push_str("\"Polygon\",\"coordinates\":[");
            for (index, ring) in rings.iter().enumerate() {
                document.push_str(if index == 0 { "" } else { "," });
                write_row(document, ring.iter().chain(ring.first()).copied());
            }
            document.push(']');
        }
    }
    document.push_str("}}");
}

fn write_row(document: &mut String, spots: impl Iterator<Item = Spot>) {
    document.push('[');
    for (index, spot) in spots.enumerate() {
        document.push_str(if index == 0 { "" } else { "," });
        write_spot(document, spot);
    }
    document.push(']');
}

/// Six digits are a hand's breadth. A fifth of the document could be saved with one less, and corners would be crooked.
fn write_spot(document: &mut String, spot: Spot) {
    let place = spot.place();
    let trimmed = |degrees: f64| (degrees * PRECISION).round() / PRECISION;
    write!(document, "[{},{}]", trimmed(place.lng), trimmed(place.lat))
        .expect("a string takes all that is written");
}

const PRECISION: f64 = 1e6;

fn write_text(document: &mut String, text: &str) {
    document.push_str(&serde_json::Value::from(text).to_string());
}
