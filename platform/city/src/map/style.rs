//! How MapLibre draws the map. No glyphs, no sprites, no foreign host: names are written with the fonts of the device,
//! in whichever direction they run.

use serde_json::{Value, json};

use super::{
    features::Layer,
    palette::{Palette, Theme, road_width, road_zoom},
    tiles::{FARTHEST_ZOOM, NEAREST_ZOOM},
};
use crate::{City, geometry::Bounds, graph::Class, scenery::Ground};

/// Near enough to read the names of great streets.
const OPENING_ZOOM: f64 = 13.0;

/// Where the page gets the map from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source<'a> {
    /// The address of the document.
    Document(&'a str),
    /// The address of the tiles, with `{z}`, `{x}` and `{y}` in it.
    Tiles(&'a str),
}

impl City {
    pub fn style(&self, theme: Theme, source: Source<'_>) -> Value {
        let sheet = Sheet { theme, palette: theme.palette(), source };
        let middle = self.bounds().map(Bounds::middle);
        json!({
            "version": 8,
            "name": self.name(),
            "center": middle.map(|middle| [middle.lng, middle.lat]),
            "zoom": OPENING_ZOOM,
            "light": { "anchor": "viewport", "intensity": 0.2 },
            "sources": { "city": sheet.source(self.attribution()) },
            "layers": sheet.layers(),
        })
    }
}

struct Sheet<'a> {
    theme: Theme,
    palette: &'static Palette,
    source: Source<'a>,
}

impl Sheet<'_> {
    fn source(&self, attribution: &str) -> Value {
        match self.source {
            Source::Document(address) => {
                json!({ "type": "geojson", "data": address, "attribution": attribution, "maxzoom": 16 })
            }
            Source::Tiles(address) => json!({
                "type": "vector", "tiles": [address], "attribution": attribution,
                "minzoom": FARTHEST_ZOOM, "maxzoom": NEAREST_ZOOM,
            }),
        }
    }

    fn layers(&self) -> Vec<Value> {
        let land =
            json!({ "id": "land", "type": "background", "paint": { "background-color": self.palette.land } });
        let mut layers = vec![land];
        layers.extend(Ground::ALL.map(|ground| self.ground(ground)));
        layers.extend(self.courses());
        layers.push(self.footprints());
        for edge in [true, false] {
            layers.extend(Class::ALL.into_iter().rev().map(|class| self.road(class, edge)));
        }
        layers.push(self.volumes());
        layers.push(self.landmarks());
        layers.extend(self.names());
        layers
    }

    /// A drawing layer over those features of a layer that a condition picks.
    fn layer(&self, id: &str, drawn: &str, layer: Layer, condition: Option<Value>, mut more: Value) -> Value {
        more["id"] = id.into();
        more["type"] = drawn.into();
        more["source"] = "city".into();
        let of_layer = json!(["==", ["get", "layer"], layer.name()]);
        match (self.source, condition) {
            (Source::Document(_), Some(condition)) => more["filter"] = json!(["all", of_layer, condition]),
            (Source::Document(_), None) => more["filter"] = of_layer,
            (Source::Tiles(_), condition) => {
                more["source-layer"] = layer.name().into();
                if let Some(condition) = condition {
                    more["filter"] = condition;
                }
            }
        }
        more
    }

    fn ground(&self, ground: Ground) -> Value {
        let paint = json!({ "paint": { "fill-color": self.theme.ground(ground) } });
        self.layer(ground.name(), "fill", Layer::Ground, is("ground", ground.name()), paint)
    }

    fn courses(&self) -> [Value; 4] {
        let Palette { path, rail, land, .. } = self.palette;
        let water = self.theme.ground(Ground::Water);
        let line = |colour: &str, width: Value, dashes: Value| json!({ "paint": { "line-color": colour, "line-width": width, "line-dasharray": dashes } });
        let solid =
            |colour: &str, widths| json!({ "paint": { "line-color": colour, "line-width": grown(widths) } });
        let mut sleepers = line(land, grown([0.5, 1.3, 4.0]), json!([5, 5]));
        sleepers["minzoom"] = 13.into();
        let mut paths = solid(path, [0.4, 1.4, 6.0]);
        paths["minzoom"] = 13.into();
        [
            self.layer("brook", "line", Layer::Course, is("course", "river"), solid(water, [0.6, 1.8, 8.0])),
            self.layer("path", "line", Layer::Course, is("course", "path"), paths),
            self.layer("rail", "line", Layer::Course, is("course", "rail"), solid(rail, [1.0, 2.4, 7.0])),
            self.layer("sleepers", "line", Layer::Course, is("course", "rail"), sleepers),
        ]
    }

    fn footprints(&self) -> Value {
        let Palette { building, building_edge, .. } = self.palette;
        let appears = json!(["interpolate", ["linear"], ["zoom"], 13, 0, 14, 1]);
        let paint = json!({
            "fill-color": building, "fill-outline-color": building_edge, "fill-opacity": appears,
        });
        self.layer("footprint", "fill", Layer::Building, None, json!({ "minzoom": 13, "paint": paint }))
    }

    /// Houses rise while one comes nearer, so that nothing jumps.
    fn volumes(&self) -> Value {
        let rises = json!(["interpolate", ["linear"], ["zoom"], 15, 0, 15.6, ["get", "height"]]);
        let paint = json!({
            "fill-extrusion-color": self.palette.building,
            "fill-extrusion-height": rises,
            "fill-extrusion-opacity": 0.92,
        });
        self.layer(
            "volume",
            "fill-extrusion",
            Layer::Building,
            None,
            json!({ "minzoom": 15, "paint": paint }),
        )
    }

    fn road(&self, class: Class, edge: bool) -> Value {
        let (widths, border) = road_width(class);
        let [fill, around] = self.theme.road(class);
        let (colour, part) = if edge { (around, "edge") } else { (fill, "road") };
        let widths = if edge { widths.map(|width| width + border) } else { widths };
        let id = format!("{part}-{}", class.name());
        let more = json!({
            "minzoom": road_zoom(class),
            "layout": { "line-cap": "round", "line-join": "round" },
            "paint": { "line-color": colour, "line-width": grown(widths) },
        });
        self.layer(&id, "line", Layer::Road, is("class", class.name()), more)
    }

    fn names(&self) -> Vec<Value> {
        let Palette { label, water_label, park_label, district, landmark, .. } = self.palette;
        let along = |spacing: u32| json!({ "symbol-placement": "line", "symbol-spacing": spacing });
        let below = json!({ "text-offset": [0, 0.7], "text-anchor": "top" });
        let name = |id, layer, colour, size| Name { id, layer, colour, size, ..Name::default() };
        [
            Name { key: "number", zooms: [16.8, 24.0], ..name("number", Layer::Building, label, 10.0) },
            Name {
                condition: Some(json!(["!=", ["get", "class"], "motorway"])),
                layout: along(330),
                zooms: [13.2, 24.0],
                ..name("street", Layer::Road, label, 11.5)
            },
            Name {
                condition: is("course", "river"),
                layout: along(500),
                font: "Noto Sans Italic",
                ..name("river", Layer::Course, water_label, 13.0)
            },
            Name {
                condition: is("ground", "water"),
                font: "Noto Sans Italic",
                ..name("water-name", Layer::Label, water_label, 12.0)
            },
            Name {
                condition: is("ground", "park"),
                zooms: [13.0, 24.0],
                ..name("park-name", Layer::Label, park_label, 11.0)
            },
            Name {
                layout: below,
                zooms: [15.3, 24.0],
                ..name("landmark-name", Layer::Landmark, landmark, 11.0)
            },
            Name {
                font: "Noto Sans Bold",
                zooms: [0.0, 15.6],
                ..name("district", Layer::District, district, 15.0)
            },
        ]
        .into_iter()
        .map(|name| self.name(name))
        .collect()
    }

    fn name(&self, name: Name<'_>) -> Value {
        let mut layout = name.layout;
        layout["text-field"] = json!(["get", name.key]);
        layout["text-font"] = json!([name.font]);
        layout["text-size"] =
            json!(["interpolate", ["linear"], ["zoom"], 12, name.size * 0.85, 17, name.size * 1.25]);
        layout["text-padding"] = 6.into();
        let paint = json!({
            "text-color": name.colour, "text-halo-color": self.palette.halo, "text-halo-width": 1.4,
        });
        let [from, to] = name.zooms;
        let more = json!({ "minzoom": from, "maxzoom": to, "layout": layout, "paint": paint });
        self.layer(name.id, "symbol", name.layer, name.condition, more)
    }

    fn landmarks(&self) -> Value {
        let paint = json!({
            "circle-color": self.palette.landmark, "circle-radius": 3.5,
            "circle-stroke-color": self.palette.halo, "circle-stroke-width": 1.2,
        });
        self.layer("landmark", "circle", Layer::Landmark, None, json!({ "minzoom": 14.6, "paint": paint }))
    }
}

/// What is written on the map, and how.
struct Name<'a> {
    id: &'a str,
    layer: Layer,
    condition: Option<Value>,
    /// The property that is written.
    key: &'static str,
    colour: &'a str,
    size: f64,
    font: &'static str,
    layout: Value,
    zooms: [f64; 2],
}

impl Default for Name<'_> {
    fn default() -> Self {
        Self {
            id: "",
            layer: Layer::Road,
            condition: None,
            key: "name",
            colour: "",
            size: 0.0,
            font: "Noto Sans Regular",
            layout: json!({}),
            zooms: [0.0, 24.0],
        }
    }
}

fn is(key: &str, value: &str) -> Option<Value> {
    Some(json!(["==", ["get", key], value]))
}

/// A width given at zooms 11, 14 and 18.
fn grown([far, middle, near]: [f64; 3]) -> Value {
    json!(["interpolate", ["exponential", 1.6], ["zoom"], 11, far, 14, middle, 18, near])
}
