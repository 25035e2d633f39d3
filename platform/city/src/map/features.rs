//! What is on the map, each thing with its layer: the one list behind the document and the tiles.

use super::{palette::road_zoom, roads::roads};
use crate::{
    City,
    geometry::{Spot, middle},
    register::{Kind, Landmark},
    scenery::{Course, Ground},
};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Layer {
    Ground,
    Course,
    Building,
    Road,
    Landmark,
    District,
    /// The name of a park or a water, in its middle: on its area it would be written once in every tile.
    Label,
}

impl Layer {
    pub const ALL: [Self; 7] =
        [Self::Ground, Self::Course, Self::Building, Self::Road, Self::Landmark, Self::District, Self::Label];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Ground => "ground",
            Self::Course => "course",
            Self::Building => "building",
            Self::Road => "road",
            Self::Landmark => "landmark",
            Self::District => "district",
            Self::Label => "label",
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Feature {
    pub layer: Layer,
    pub properties: Vec<(&'static str, Value)>,
    pub shape: Shape,
    /// It is left out of tiles below this zoom.
    pub from_zoom: u8,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Value {
    Text(String),
    Number(u64),
}

#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    Point(Spot),
    Line(Vec<Spot>),
    /// The outline, then its holes.
    Area(Vec<Vec<Spot>>),
}

pub fn features(city: &City) -> Vec<Feature> {
    let mut features = Vec::new();
    grounds(city, &mut features);
    courses(city, &mut features);
    buildings(city, &mut features);
    streets(city, &mut features);
    points(city, &mut features);
    features
}

fn text(value: &str) -> Value {
    Value::Text(value.to_owned())
}

fn named(key: &'static str, kind: &str, name: Option<&str>) -> Vec<(&'static str, Value)> {
    let mut properties = vec![(key, text(kind))];
    properties.extend(name.map(|name| ("name", text(name))));
    properties
}

fn grounds(city: &City, features: &mut Vec<Feature>) {
    for area in &city.scenery().areas {
        features.push(Feature {
            layer: Layer::Ground,
            properties: vec![("ground", text(area.ground.name()))],
            shape: Shape::Area(area.rings.clone()),
            from_zoom: 0,
        });
        let is_open = matches!(area.ground, Ground::Park | Ground::Water);
        if let (true, Some(name), Some(outline)) = (is_open, &area.name, area.rings.first()) {
            features.push(Feature {
                layer: Layer::Label,
                properties: named("ground", area.ground.name(), Some(name)),
                shape: Shape::Point(middle(outline).into()),
                from_zoom: 13,
            });
        }
    }
}

fn courses(city: &City, features: &mut Vec<Feature>) {
    features.extend(city.scenery().lines.iter().map(|line| Feature {
        layer: Layer::Course,
        properties: named("course", line.course.name(), line.name.as_deref()),
        shape: Shape::Line(line.spots.clone()),
        from_zoom: if line.course == Course::Path { 13 } else { 0 },
    }));
}

fn buildings(city: &City, features: &mut Vec<Feature>) {
    features.extend(city.scenery().buildings.iter().map(|building| {
        let mut properties = vec![("height", Value::Number(building.height.into()))];
        properties.extend(building.number.as_deref().map(|number| ("number", text(number))));
        Feature {
            layer: Layer::Building,
            properties,
            shape: Shape::Area(vec![building.ring.clone()]),
            from_zoom: 13,
        }
    }));
}

fn streets(city: &City, features: &mut Vec<Feature>) {
    features.extend(roads(city.graph()).into_iter().map(|road| Feature {
        layer: Layer::Road,
        properties: named("class", road.class.name(), road.name.as_deref()),
        from_zoom: road_zoom(road.class) as u8,
        shape: Shape::Line(road.spots),
    }));
}

fn points(city: &City, features: &mut Vec<Feature>) {
    // Parks and waters have labels.
    let shown = |landmark: &&Landmark| !matches!(landmark.kind, Kind::Park | Kind::Water);
    features.extend(city.register().landmarks.iter().filter(shown).map(|landmark| Feature {
        layer: Layer::Landmark,
        properties: named("kind", landmark.kind.name(), Some(&landmark.name)),
        shape: Shape::Point(landmark.spot),
        from_zoom: 13,
    }));
    features.extend(city.register().districts.iter().map(|district| Feature {
        layer: Layer::District,
        properties: vec![("name", text(&district.name))],
        shape: Shape::Point(district.spot),
        from_zoom: 0,
    }));
}
