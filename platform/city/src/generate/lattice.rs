//! Which streets there are: the lines of the lattice with their classes, a ring road, and what is left out.

use std::collections::{BTreeMap, HashSet};

use super::{
    dice::Dice,
    names::Names,
    ring::{corners, on_ring, touches},
    terrain::{COLUMNS, Grid, ROWS, Terrain},
    zones::{Cell, Zones},
};
use crate::{
    geometry::{Flat, Plane, Spot, apart, between},
    graph::{Builder, Class, Graph, Segment, Street},
    scenery::Ground,
};

/// One side of a block: from a crossing one block north, or one block east.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Side {
    pub from: Cell,
    pub north: bool,
}

#[derive(Debug, Clone)]
pub struct Paved {
    pub class: Class,
    pub bridge: bool,
    pub oneway: bool,
    /// Index of its name.
    pub name: usize,
}

pub struct Lattice {
    pub sides: BTreeMap<Side, Paved>,
    pub names: Vec<String>,
    ring: usize,
}

/// A bridge that is longer than this over water, in metres, would run along the river and not across.
const LONGEST_BRIDGE: f64 = 210.0;

/// How many blocks a great road goes on beyond the last one, and how fast.
const COUNTRY: u32 = 18;
const COUNTRY_KMH: u8 = 70;

pub const fn class_of(line: usize) -> Class {
    match line % 8 {
        4 => Class::Primary,
        0 => Class::Secondary,
        _ => Class::Minor,
    }
}

pub fn is_minor(line: usize) -> bool {
    class_of(line) == Class::Minor
}

impl Side {
    pub fn to(self) -> Cell {
        let (column, row) = self.from;
        if self.north { (column, row + 1) } else { (column + 1, row) }
    }

    /// The number of the line it lies on, and how far along that line.
    const fn line(self) -> (usize, usize) {
        if self.north { (self.from.0, self.from.1) } else { (self.from.1, self.from.0) }
    }

    /// The blocks to both sides; at the rim there is but one.
    fn blocks(self) -> Option<[Cell; 2]> {
        let (column, row) = self.from;
        let before = if self.north { (column.checked_sub(1)?, row) } else { (column, row.checked_sub(1)?) };
        (column < COLUMNS && row < ROWS).then_some([before, self.from])
    }

    fn at(self, share: f64) -> Grid {
        let (column, row) = (self.from.0 as f64, self.from.1 as f64);
        if self.north { [column, row + share] } else { [column + share, row] }
    }
}

impl Lattice {
    pub fn new(dice: &mut Dice, terrain: &Terrain, zones: &Zones, names: &mut Names) -> Self {
        let mut lattice = Self { sides: BTreeMap::new(), names: Vec::new(), ring: 0 };
        lattice.names.push(format!("Ring {}", names.stem()));
        for north in [false, true] {
            let (lines, length) = if north { (COLUMNS, ROWS) } else { (ROWS, COLUMNS) };
            for line in 0..=lines {
                lattice.pave(dice, terrain, zones, (line, length, north));
            }
        }
        lattice.name(names);
        lattice
    }

    /// One line of the lattice from end to end.
    fn pave(
        &mut self,
        dice: &mut Dice,
        terrain: &Terrain,
        zones: &Zones,
        (line, length, north): (usize, usize, bool),
    ) {
        let side = |along| Side { from: if north { (line, along) } else { (along, line) }, north };
        let oneway = is_minor(line) && dice.happens(0.5);
        let mut over_water = Vec::new();
        for along in 0..=length {
            let side = side(along);
            let is_over = along < length && side.is_wet(terrain);
            if is_over {
                over_water.push(side);
                continue;
            }
            self.bridge(terrain, std::mem::take(&mut over_water));
            if along < length && stays(dice, terrain, zones, side) {
                let class = side.class();
                let central = terrain.outwardness(side.at(0.5)) < 0.3;
                let oneway = oneway && central && class == Class::Minor;
                self.sides.insert(side, Paved { class, bridge: false, oneway, name: 0 });
            }
        }
    }

    fn bridge(&mut self, terrain: &Terrain, sides: Vec<Side>) {
        let over_water: f64 = sides.iter().map(|side| side.metres_afloat(terrain)).sum();
        let fits = over_water <= LONGEST_BRIDGE;
        let afloat = sides.iter().any(|side| terrain.lake.has(terrain.at(side.at(0.5)), 30.0));
        for side in sides {
            let class = side.class();
            if class != Class::Minor && (fits && !afloat || class == Class::Motorway) {
                self.sides.insert(side, Paved { class, bridge: true, oneway: false, name: 0 });
            }
        }
    }

    /// A long line has several names, as if it had grown together.
    fn name(&mut self, names: &mut Names) {
        let mut given = BTreeMap::new();
        for (side, paved) in &mut self.sides {
            if paved.class == Class::Motorway {
                continue;
            }
            let (line, along) = side.line();
            let part = if paved.class == Class::Minor { (along + 4) / 16 } else { along / 24 };
            let list = &mut self.names;
            paved.name = *given.entry((side.north, line, part)).or_insert_with(|| {
                list.push(match paved.class {
                    Class::Primary => names.boulevard(),
                    Class::Secondary => names.avenue(),
                    _ => names.lane(),
                });
                list.len() - 1
            });
        }
    }

    pub fn build(&self, terrain: &Terrain, plane: &Plane) -> Builder {
        let mut builder = Builder::default();
        for (side, paved) in &self.sides {
            let line: Vec<_> =
                side.bends(terrain, paved.bridge).iter().map(|point| plane.spot(*point)).collect();
            builder.add(&line, self.street(paved));
        }
        for ends in corners().iter().flat_map(|corner| corner.windows(2)) {
            let [from, to] = [ends[0], ends[1]].map(|cell| terrain.at([cell.0 as f64, cell.1 as f64]));
            let bridge = terrain.is_wet(between(from, to, 0.5), 14.0);
            let ring = Paved { class: Class::Motorway, bridge, oneway: false, name: self.ring };
            builder.add(&[plane.spot(from), plane.spot(to)], self.street(&ring));
        }
        self.country_roads(terrain, plane, &mut builder);
        builder
    }

    /// Forgets streets that did not become part of the graph, so that no house is numbered in one of them.
    pub fn keep(&mut self, terrain: &Terrain, plane: &Plane, graph: &Graph) {
        let ends = |segment: &Segment| [segment.from, segment.to].map(|node| graph.nodes()[node as usize]);
        let driven: HashSet<[Spot; 2]> = graph.segments().iter().map(ends).collect();
        self.sides.retain(|side, _| {
            driven.contains(&[0.0, 1.0].map(|share| plane.spot(terrain.at(side.at(share)))))
        });
    }

    /// Great roads go on into the country, so that the city is no island.
    fn country_roads(&self, terrain: &Terrain, plane: &Plane, builder: &mut Builder) {
        for (north, lines, length) in [(true, COLUMNS, ROWS), (false, ROWS, COLUMNS)] {
            for line in (0..=lines).filter(|line| class_of(*line) == Class::Primary) {
                for (last, outward) in [(0, -1.0), (length - 1, 1.0)] {
                    let side = Side { from: if north { (line, last) } else { (last, line) }, north };
                    let Some(paved) = self.sides.get(&side).filter(|paved| !paved.bridge) else { continue };
                    let rim = if last == 0 { 0.0 } else { 1.0 };
                    let road =
                        (0..=COUNTRY).map(|block| terrain.at(side.at(rim + outward * f64::from(block))));
                    let dry: Vec<_> = road.take_while(|point| !terrain.is_wet(*point, 30.0)).collect();
                    let spots: Vec<_> = dry.iter().map(|point| plane.spot(*point)).collect();
                    builder.add(&spots, Street { kmh: COUNTRY_KMH, ..self.street(paved) });
                }
            }
        }
    }

    fn street(&self, paved: &Paved) -> Street<'_> {
        Street {
            name: Some(&self.names[paved.name]),
            class: paved.class,
            kmh: paved.class.usual_kmh(),
            oneway: paved.oneway,
            bridge: paved.bridge,
        }
    }
}

/// Whether a dry side becomes a street at all.
fn stays(dice: &mut Dice, terrain: &Terrain, zones: &Zones, side: Side) -> bool {
    let out = terrain.outwardness(side.at(0.5));
    let blocks = side.blocks();
    let inside = blocks.is_some_and(|[one, other]| zones.are_one(one, other));
    let ground = blocks.and_then(|[one, _]| zones.ground(one)).filter(|_| inside);
    // Thrown for every side alike, so that a street more or less changes nothing farther on.
    let luck = dice.share();
    match side.class() {
        Class::Motorway => true,
        _ if matches!(ground, Some(Ground::Park | Ground::Wood)) && is_minor(side.line().0) => false,
        Class::Primary => out < 1.5,
        Class::Secondary => out < 1.12,
        _ if touches(side.from) || touches(side.to()) => false,
        _ => match ground {
            Some(Ground::Learning) => false,
            Some(Ground::Industry) => luck > 0.5,
            _ if out > 1.0 => false,
            _ => luck > 0.1 + 0.3 * (out - 0.5).max(0.0),
        },
    }
}

impl Side {
    fn class(self) -> Class {
        if on_ring(self.from, self.north) { Class::Motorway } else { class_of(self.line().0) }
    }

    fn is_wet(self, terrain: &Terrain) -> bool {
        (0..=4).any(|step| terrain.is_wet(terrain.at(self.at(f64::from(step) / 4.0)), 14.0))
    }

    fn metres_afloat(self, terrain: &Terrain) -> f64 {
        const PIECES: i32 = 12;
        let point = |piece: i32| terrain.at(self.at(f64::from(piece) / f64::from(PIECES)));
        let wet = (0..PIECES).filter(|piece| terrain.is_wet(point(*piece), 0.0));
        wet.map(|piece| apart(point(piece), point(piece + 1))).sum()
    }

    /// The line of a street: straight over water, else with the bends of the lattice where one would see them.
    fn bends(self, terrain: &Terrain, bridge: bool) -> Vec<Flat> {
        let point = |share: f64| terrain.at(self.at(share));
        let (from, to) = (point(0.0), point(1.0));
        let middle = [point(1.0 / 3.0), point(2.0 / 3.0)];
        let off = |index: usize| apart(middle[index], between(from, to, (index as f64 + 1.0) / 3.0));
        if bridge || off(0).max(off(1)) < 1.0 {
            return vec![from, to];
        }
        vec![from, middle[0], middle[1], to]
    }
}
