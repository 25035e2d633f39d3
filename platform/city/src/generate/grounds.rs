//! What is drawn beside streets and houses: waters, parks with their paths, the railway.

use super::{dice::Dice, names::Names, terrain::Terrain, zones::Zones};
use crate::{
    geometry::{Flat, Plane, Spot, between},
    scenery::{Area, Course, Ground, Line},
};

pub fn areas(
    terrain: &Terrain,
    zones: &Zones,
    plane: &Plane,
    parks: &[(usize, String)],
    names: &mut Names,
) -> Vec<Area> {
    let spots = |line: Vec<Flat>| vec![line.iter().map(|point| plane.spot(*point)).collect::<Vec<Spot>>()];
    let mut areas: Vec<_> = zones
        .all
        .iter()
        .enumerate()
        .map(|(index, zone)| Area {
            ground: zone.ground,
            name: parks.iter().find(|(park, _)| *park == index).map(|(_, name)| name.clone()),
            rings: spots(zone.outline(terrain)),
        })
        .collect();
    areas.push(Area { ground: Ground::Shore, name: None, rings: spots(terrain.river.outline(26.0)) });
    areas.push(Area { ground: Ground::Water, name: None, rings: spots(terrain.river.outline(0.0)) });
    areas.push(Area {
        ground: Ground::Water,
        name: Some(names.stem()),
        rings: spots(terrain.lake.outline()),
    });
    areas.sort_by_key(|area| area.ground);
    areas
}

pub fn lines(
    dice: &mut Dice,
    terrain: &Terrain,
    zones: &Zones,
    plane: &Plane,
    names: &mut Names,
) -> Vec<Line> {
    let line = |course, name, points: &[Flat]| Line {
        course,
        name,
        spots: points.iter().map(|point| plane.spot(*point)).collect(),
    };
    let middle: Vec<_> = terrain.river.middle.iter().step_by(3).copied().collect();
    let mut lines =
        vec![line(Course::River, Some(names.stem()), &middle), line(Course::Rail, None, &terrain.rail)];
    for zone in zones.all.iter().filter(|zone| matches!(zone.ground, Ground::Park | Ground::Learning)) {
        let outline = zone.outline(terrain);
        lines.extend(paths(dice, terrain, &outline).iter().map(|points| line(Course::Path, None, points)));
    }
    lines
}

/// Paths that swing from one side of a park to another.
fn paths(dice: &mut Dice, terrain: &Terrain, outline: &[Flat]) -> Vec<Vec<Flat>> {
    let middle =
        [0, 1].map(|axis| outline.iter().map(|point| point[axis]).sum::<f64>() / outline.len() as f64);
    let count = (outline.len() / 12).clamp(3, 6);
    let mut paths = Vec::new();
    for number in 0..count {
        let gate = outline[(number * outline.len() / count + dice.index(4)) % outline.len()];
        let sway = dice.between(-0.35, 0.35);
        let along = [gate[1] - middle[1], middle[0] - gate[0]];
        let point = |step: i32| {
            let share = f64::from(step) / 8.0;
            let swing = sway * (share * std::f64::consts::PI).sin();
            let on = between(middle, gate, share);
            [on[0] + along[0] * swing, on[1] + along[1] * swing]
        };
        let path: Vec<Flat> = (0..=8).map(point).collect();
        if !path.iter().any(|point| terrain.is_wet(*point, 4.0)) {
            paths.push(path);
        }
    }
    paths
}
