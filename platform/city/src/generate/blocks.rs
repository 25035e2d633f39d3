//! Houses: lots along the four sides of each block, and a building on most of them.

use super::{
    dice::Dice,
    lattice::{Lattice, Side},
    ring::under_ring,
    terrain::{BLOCK, COLUMNS, Grid, ROWS, Terrain},
    zones::{Cell, Zones, middle},
};
use crate::{
    geometry::{Flat, Plane, Spot},
    graph::Class,
    scenery::{Building, Ground},
};

/// A building, and where its door opens to a street.
pub struct House {
    pub building: Building,
    pub door: Option<Door>,
    pub ground: Option<Ground>,
    pub outwardness: f64,
}

pub struct Door {
    /// Index of the street's name.
    pub street: usize,
    /// How far along the street, in blocks: house numbers follow it.
    pub along: f64,
    /// Whether it lies on the side where numbers are odd.
    pub odd: bool,
    pub spot: Spot,
}

/// How a block is built up. Depths and gaps are shares of a block.
struct Fabric {
    /// Lots on the long sides and on the short ones.
    lots: [(u32, u32); 2],
    depth: (f64, f64),
    setback: f64,
    /// The share of a lot's width that is built on.
    width: (f64, f64),
    height: (f64, f64),
    empty: f64,
}

const CENTRE: Fabric = Fabric {
    lots: [(2, 3), (1, 2)],
    depth: (0.13, 0.19),
    setback: 0.012,
    width: (0.9, 0.985),
    height: (13.0, 27.0),
    empty: 0.04,
};
const INNER: Fabric = Fabric {
    lots: [(2, 3), (1, 2)],
    depth: (0.12, 0.17),
    setback: 0.035,
    width: (0.62, 0.92),
    height: (9.0, 19.0),
    empty: 0.1,
};
const OUTER: Fabric = Fabric {
    lots: [(3, 3), (1, 1)],
    depth: (0.09, 0.14),
    setback: 0.065,
    width: (0.34, 0.55),
    height: (5.0, 9.0),
    empty: 0.14,
};
const INDUSTRY: Fabric = Fabric {
    lots: [(1, 1), (0, 1)],
    depth: (0.26, 0.36),
    setback: 0.06,
    width: (0.6, 0.85),
    height: (7.0, 13.0),
    empty: 0.1,
};
const LEARNING: Fabric = Fabric {
    lots: [(1, 2), (1, 1)],
    depth: (0.13, 0.2),
    setback: 0.09,
    width: (0.5, 0.75),
    height: (10.0, 20.0),
    empty: 0.22,
};

pub struct Blocks<'a> {
    pub terrain: &'a Terrain,
    pub lattice: &'a Lattice,
    pub zones: &'a Zones,
    pub plane: &'a Plane,
}

impl Blocks<'_> {
    pub fn houses(&self, dice: &mut Dice) -> Vec<House> {
        let mut houses = Vec::new();
        for cell in (0..COLUMNS).flat_map(|column| (0..ROWS).map(move |row| (column, row))) {
            if let Some(fabric) = self.fabric(dice, cell) {
                self.build(dice, cell, fabric, &mut houses);
            }
        }
        houses
    }

    fn fabric(&self, dice: &mut Dice, cell: Cell) -> Option<&'static Fabric> {
        let out = self.terrain.outwardness(middle(cell));
        let luck = dice.share();
        match self.zones.ground(cell) {
            Some(Ground::Park | Ground::Wood) => None,
            _ if under_ring(cell) => None,
            Some(Ground::Industry) => Some(&INDUSTRY),
            Some(Ground::Learning) => Some(&LEARNING),
            Some(Ground::Commerce) => Some(&CENTRE),
            _ if out > 1.04 || luck < (out - 0.88) * 3.0 => None,
            _ if out < 0.24 => Some(&CENTRE),
            _ if out < 0.6 + luck * 0.12 => Some(&INNER),
            _ => Some(&OUTER),
        }
    }

    /// Rows along the south and the north take the corners; those along the west and the east fill up between.
    fn build(&self, dice: &mut Dice, cell: Cell, fabric: &Fabric, houses: &mut Vec<House>) {
        let edges = Edge::ALL.map(|edge| self.kerb(cell, edge));
        for (index, edge) in Edge::ALL.into_iter().enumerate() {
            let [least, most] = [fabric.lots[index / 2].0, fabric.lots[index / 2].1];
            let lots = dice.count(least, most);
            let [mut from, mut to] = [edges[edge.neighbours()[0]], 1.0 - edges[edge.neighbours()[1]]];
            if index >= 2 {
                from += fabric.depth.1 + 0.05;
                to -= fabric.depth.1 + 0.05;
            }
            for lot in 0..lots {
                let wide = (to - from) / f64::from(lots);
                let start = from + wide * f64::from(lot);
                let lot = Lot { cell, edge, along: [start, start + wide], kerb: edges[index] };
                houses.extend(self.house(dice, fabric, &lot));
            }
        }
    }

    fn house(&self, dice: &mut Dice, fabric: &Fabric, lot: &Lot) -> Option<House> {
        let shape = Shape::thrown(dice, fabric, lot);
        let out = self.terrain.outwardness(middle(lot.cell));
        let height = shape.height(dice, fabric, out);
        let ring: Vec<Flat> = shape.corners.iter().map(|corner| self.terrain.at(lot.at(*corner))).collect();
        let free = |point: &Flat| !self.terrain.is_wet(*point, 22.0) && !self.terrain.is_on_rails(*point);
        if shape.empty || !ring.iter().all(free) {
            return None;
        }
        let ring = ring.iter().map(|point| self.plane.spot(*point)).collect();
        Some(House {
            building: Building { ring, height, number: None },
            door: self.door(lot, shape.middle),
            ground: self.zones.ground(lot.cell),
            outwardness: out,
        })
    }

    fn door(&self, lot: &Lot, middle: f64) -> Option<Door> {
        let side = lot.edge.side(lot.cell);
        let paved = self.lattice.sides.get(&side).filter(|paved| paved.class != Class::Motorway)?;
        let grid = lot.at([middle, 0.0]);
        Some(Door {
            street: paved.name,
            along: if side.north { grid[1] } else { grid[0] },
            odd: matches!(lot.edge, Edge::South | Edge::East),
            spot: self.plane.spot(self.terrain.at(grid)),
        })
    }

    /// Half the width of the street along an edge, pavement included, in blocks.
    fn kerb(&self, cell: Cell, edge: Edge) -> f64 {
        let metres = self.lattice.sides.get(&edge.side(cell)).map_or(3.0, |paved| match paved.class {
            Class::Motorway => 24.0,
            Class::Primary => 17.0,
            Class::Secondary => 13.0,
            Class::Minor | Class::Access => 9.0,
        });
        metres / BLOCK
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Edge {
    South,
    North,
    West,
    East,
}

impl Edge {
    const ALL: [Self; 4] = [Self::South, Self::North, Self::West, Self::East];

    const fn side(self, (column, row): Cell) -> Side {
        match self {
            Self::South => Side { from: (column, row), north: false },
            Self::North => Side { from: (column, row + 1), north: false },
            Self::West => Side { from: (column, row), north: true },
            Self::East => Side { from: (column + 1, row), north: true },
        }
    }

    /// The edges where a row along this one begins and ends.
    const fn neighbours(self) -> [usize; 2] {
        match self {
            Self::South | Self::North => [2, 3],
            Self::West | Self::East => [0, 1],
        }
    }
}

struct Lot {
    cell: Cell,
    edge: Edge,
    along: [f64; 2],
    kerb: f64,
}

impl Lot {
    /// From along the kerb and away from it to the lattice.
    fn at(&self, [along, deep]: Grid) -> Grid {
        let (column, row) = (self.cell.0 as f64, self.cell.1 as f64);
        let deep = deep + self.kerb;
        match self.edge {
            Edge::South => [column + along, row + deep],
            Edge::North => [column + along, row + 1.0 - deep],
            Edge::West => [column + deep, row + along],
            Edge::East => [column + 1.0 - deep, row + along],
        }
    }
}

struct Shape {
    corners: Vec<Grid>,
    middle: f64,
    empty: bool,
}

impl Shape {
    fn thrown(dice: &mut Dice, fabric: &Fabric, lot: &Lot) -> Self {
        let [from, to] = lot.along;
        let wide = (to - from) * dice.between(fabric.width.0, fabric.width.1);
        let start = from + (to - from - wide) * dice.share();
        let deep = fabric.setback + dice.between(fabric.depth.0, fabric.depth.1);
        let (left, right, front) = (start, start + wide, fabric.setback);
        let corners = match dice.count(0, 9) {
            // A wing to the back.
            0..=2 => {
                let (wing, back) = (start + wide * dice.between(0.35, 0.6), front + (deep - front) * 0.55);
                vec![[left, front], [right, front], [right, back], [wing, back], [wing, deep], [left, deep]]
            }
            // A cut corner towards the street.
            3..=4 => {
                let cut = (wide * 0.3).min(0.045);
                vec![[left + cut, front], [right, front], [right, deep], [left, deep], [left, front + cut]]
            }
            _ => vec![[left, front], [right, front], [right, deep], [left, deep]],
        };
        Self { corners, middle: f64::midpoint(left, right), empty: dice.happens(fabric.empty) }
    }

    /// A few towers stand in the middle.
    fn height(&self, dice: &mut Dice, fabric: &Fabric, out: f64) -> u16 {
        let usual = dice.between(fabric.height.0, fabric.height.1);
        let tower = dice.share().powi(9) * 75.0 * (1.0 - out * 3.0).max(0.0);
        (usual + tower).round() as u16
    }
}
