//! What is drawn around the streets.

use std::collections::HashMap;

use super::{
    read::{Extract, Relation, Way},
    rings::{holds, rings},
};
use crate::{
    geometry::Spot,
    scenery::{Area, Building, Line, Scenery},
};

pub fn draw(extract: &Extract) -> Scenery {
    let mut areas: Vec<_> = extract.ways.iter().filter_map(|way| area(extract, way)).collect();
    let mut buildings: Vec<_> = extract.ways.iter().filter_map(|way| building(extract, way)).collect();
    let ways: HashMap<i64, &Way> = extract.ways.iter().map(|way| (way.id, way)).collect();
    for relation in &extract.areas {
        let shapes = shapes(extract, &ways, relation);
        // A building is drawn with its courtyards filled.
        let houses = shapes.iter().zip(relation.building.into_iter().cycle());
        buildings.extend(houses.map(|(rings, height)| Building {
            ring: rings[0].clone(),
            height,
            number: None,
        }));
        let grounds = shapes.into_iter().zip(relation.ground.into_iter().cycle());
        areas.extend(grounds.map(|(rings, ground)| Area { ground, name: relation.name.clone(), rings }));
    }
    areas.sort_by_key(|area| area.ground);
    let lines = extract.ways.iter().filter_map(|way| line(extract, way)).collect();
    Scenery { areas, lines, buildings }
}

/// The ring of a closed way.
fn ring(extract: &Extract, way: &Way) -> Option<Vec<Spot>> {
    let mut ring = extract.line(way).ok().filter(|line| line.len() > 3 && line.first() == line.last())?;
    ring.pop();
    Some(ring)
}

fn area(extract: &Extract, way: &Way) -> Option<Area> {
    Some(Area { ground: way.ground?, name: way.name.clone(), rings: vec![ring(extract, way)?] })
}

/// The rings of each outline: itself, then the holes that lie in it.
fn shapes(extract: &Extract, ways: &HashMap<i64, &Way>, relation: &Relation) -> Vec<Vec<Vec<Spot>>> {
    let lines = |ids: &[i64]| ids.iter().filter_map(|id| extract.line(ways.get(id)?).ok()).collect();
    let holes = rings(lines(&relation.inner));
    let outlines = rings(lines(&relation.outer)).into_iter();
    outlines
        .map(|outline| {
            let inside: Vec<_> = holes.iter().filter(|hole| holds(&outline, hole[0])).cloned().collect();
            std::iter::once(outline).chain(inside).collect()
        })
        .collect()
}

fn line(extract: &Extract, way: &Way) -> Option<Line> {
    Some(Line { course: way.course?, name: way.name.clone(), spots: extract.line(way).ok()? })
}

fn building(extract: &Extract, way: &Way) -> Option<Building> {
    let number = way.address.as_ref().map(|address| address.number.clone());
    Some(Building { height: way.building?, ring: ring(extract, way)?, number })
}
