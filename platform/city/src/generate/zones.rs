//! Which blocks are no ordinary blocks, and the rounded outlines around them.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    dice::Dice,
    lattice::is_minor,
    ring::on_ring,
    terrain::{COLUMNS, Grid, ROWS, Terrain},
};
use crate::{
    geometry::{Flat, apart},
    scenery::Ground,
};

pub type Cell = (usize, usize);

pub struct Zone {
    pub ground: Ground,
    pub cells: BTreeSet<Cell>,
}

#[derive(Default)]
pub struct Zones {
    pub all: Vec<Zone>,
    taken: BTreeMap<Cell, usize>,
}

/// How a zone grows.
struct Growth {
    ground: Ground,
    blocks: usize,
    /// Whether it reaches over avenues.
    across: bool,
}

/// Zones of one kind, strewn over a belt between two distances from the middle.
struct Strewn {
    count: usize,
    blocks: (u32, u32),
    belt: (f64, f64),
    ground: Ground,
    across: bool,
}

const STREWN: [Strewn; 4] = [
    Strewn { count: 1, blocks: (8, 10), belt: (0.3, 0.6), ground: Ground::Learning, across: false },
    Strewn { count: 2, blocks: (14, 26), belt: (0.75, 0.9), ground: Ground::Industry, across: true },
    Strewn { count: 13, blocks: (2, 8), belt: (0.12, 0.85), ground: Ground::Park, across: false },
    Strewn { count: 16, blocks: (6, 20), belt: (1.02, 1.4), ground: Ground::Wood, across: true },
];

impl Zones {
    pub fn new(dice: &mut Dice, terrain: &Terrain) -> Self {
        let mut zones = Self::default();
        let to_lake = |cell: Cell| (apart(terrain.at(middle(cell)), terrain.lake.centre()) * 10.0) as u64;
        let by_the_lake = cells().min_by_key(|cell| to_lake(*cell)).expect("there are cells");
        let lakeside = Growth { ground: Ground::Park, blocks: 30, across: true };
        let centre = Growth { ground: Ground::Commerce, blocks: 26, across: true };
        zones.grow(dice, terrain, by_the_lake, &lakeside);
        zones.grow(dice, terrain, (COLUMNS / 2, ROWS / 2), &centre);
        for Strewn { count, blocks: (least, most), belt, ground, across } in STREWN {
            for _ in 0..count {
                let blocks = dice.count(least, most) as usize;
                zones.scatter(dice, terrain, belt, &Growth { ground, blocks, across });
            }
        }
        zones
    }

    pub fn ground(&self, cell: Cell) -> Option<Ground> {
        self.taken.get(&cell).map(|zone| self.all[*zone].ground)
    }

    /// Whether both blocks belong to one zone, so that no lane need part them.
    pub fn are_one(&self, one: Cell, other: Cell) -> bool {
        self.taken.get(&one).is_some_and(|zone| self.taken.get(&other) == Some(zone))
    }

    /// Grows from a free block somewhere between two distances from the middle.
    fn scatter(&mut self, dice: &mut Dice, terrain: &Terrain, (near, far): (f64, f64), growth: &Growth) {
        let mut free: Vec<_> = cells()
            .filter(|cell| {
                let out = terrain.outwardness(middle(*cell));
                !self.taken.contains_key(cell)
                    && (near..far).contains(&out)
                    && !terrain.is_wet(terrain.at(middle(*cell)), 60.0)
            })
            .collect();
        dice.shuffle(&mut free);
        if let Some(start) = free.pop() {
            self.grow(dice, terrain, start, growth);
        }
    }

    fn grow(&mut self, dice: &mut Dice, terrain: &Terrain, start: Cell, growth: &Growth) {
        let mut cells = BTreeSet::from([start]);
        while cells.len() < growth.blocks {
            let mut edge: Vec<_> = cells
                .iter()
                .flat_map(|cell| neighbours(*cell).map(|next| (*cell, next)))
                .filter(|(cell, next)| !cells.contains(next) && self.may_grow(terrain, *cell, *next, growth))
                .map(|(_, next)| (touching(&cells, next), next))
                .collect();
            dice.shuffle(&mut edge);
            // Mostly where it already surrounds a block, so that it grows round and not into fingers.
            let next = if dice.happens(0.75) {
                edge.iter().max_by_key(|(touching, _)| *touching)
            } else {
                edge.first()
            };
            match next {
                Some((_, next)) => cells.insert(*next),
                None => break,
            };
        }
        let number = self.all.len();
        self.taken.extend(cells.iter().map(|cell| (*cell, number)));
        self.all.push(Zone { ground: growth.ground, cells });
    }

    fn may_grow(&self, terrain: &Terrain, cell: Cell, next: Cell, growth: &Growth) -> bool {
        let line = if cell.0 == next.0 { cell.1.max(next.1) } else { cell.0.max(next.0) };
        let apart =
            if cell.0 == next.0 { on_ring((cell.0, line), false) } else { on_ring((line, cell.1), true) };
        let dry = growth.ground == Ground::Park && growth.across
            || !terrain.river.has(terrain.at(middle(next)), 45.0);
        !self.taken.contains_key(&next) && (growth.across || is_minor(line) && !apart) && dry
    }
}

fn cells() -> impl Iterator<Item = Cell> {
    (0..COLUMNS).flat_map(|column| (0..ROWS).map(move |row| (column, row)))
}

pub fn middle((column, row): Cell) -> Grid {
    [column as f64 + 0.5, row as f64 + 0.5]
}

fn neighbours((column, row): Cell) -> impl Iterator<Item = Cell> {
    let around = [
        (column.checked_sub(1), Some(row)),
        (Some(column + 1), Some(row)),
        (Some(column), row.checked_sub(1)),
        (Some(column), Some(row + 1)),
    ];
    let inside = |(column, row): Cell| column < COLUMNS && row < ROWS;
    around.into_iter().filter_map(|(column, row)| column.zip(row)).filter(move |cell| inside(*cell))
}

fn touching(cells: &BTreeSet<Cell>, cell: Cell) -> usize {
    neighbours(cell).filter(|next| cells.contains(next)).count()
}

impl Zone {
    /// Along the streets around it, a little inside them, with round corners.
    pub fn outline(&self, terrain: &Terrain) -> Vec<Flat> {
        let corners = self.corners();
        let count = corners.len();
        let mut outline = Vec::new();
        for (index, corner) in corners.iter().enumerate() {
            let before = step(corners[(index + count - 1) % count], *corner);
            let after = step(*corner, corners[(index + 1) % count]);
            // The inside lies to the left of each side.
            let inner = [
                corner.0 as f64 + INSET * (f64::from(-before.1) + f64::from(-after.1)),
                corner.1 as f64 + INSET * (f64::from(before.0) + f64::from(after.0)),
            ];
            rounded(&mut outline, inner, before, after);
        }
        along_bends(&outline).map(|point| terrain.at(point)).collect()
    }

    /// The corners of the longest way around the blocks, with the blocks to the left.
    fn corners(&self) -> Vec<Cell> {
        let mut sides: BTreeMap<Cell, Vec<Cell>> = BTreeMap::new();
        for (column, row) in &self.cells {
            let (c, r) = (*column, *row);
            let around = [(c, r), (c + 1, r), (c + 1, r + 1), (c, r + 1)];
            let beyond = [(c, r.wrapping_sub(1)), (c + 1, r), (c, r + 1), (c.wrapping_sub(1), r)];
            for side in (0..4).filter(|side| !self.cells.contains(&beyond[*side])) {
                sides.entry(around[side]).or_default().push(around[(side + 1) % 4]);
            }
        }
        let mut longest = Vec::new();
        while let Some(start) = sides.keys().next().copied() {
            let way = way_around(&mut sides, start);
            if way.len() > longest.len() {
                longest = way;
            }
        }
        only_turns(&longest)
    }
}

/// How far inside the middle of the street a zone begins, in blocks.
const INSET: f64 = 0.075;
const ROUNDING: f64 = 0.3;

fn way_around(sides: &mut BTreeMap<Cell, Vec<Cell>>, start: Cell) -> Vec<Cell> {
    let (mut way, mut at) = (Vec::new(), start);
    while let Some(next) = sides.get_mut(&at).and_then(Vec::pop) {
        if sides[&at].is_empty() {
            sides.remove(&at);
        }
        way.push(at);
        at = next;
    }
    way
}

fn only_turns(way: &[Cell]) -> Vec<Cell> {
    let count = way.len();
    let turns = |index: &usize| {
        let (before, after) = (way[(index + count - 1) % count], way[(index + 1) % count]);
        before.0 != after.0 && before.1 != after.1
    };
    (0..count).filter(turns).map(|index| way[index]).collect()
}

fn step(from: Cell, to: Cell) -> (i32, i32) {
    let sign = |from: usize, to: usize| (to as i32 - from as i32).signum();
    (sign(from.0, to.0), sign(from.1, to.1))
}

/// A corner as a small arc from the side before it to the side after it.
fn rounded(outline: &mut Vec<Grid>, corner: Grid, before: (i32, i32), after: (i32, i32)) {
    for step in 0..=4 {
        let share = f64::from(step) / 4.0;
        let (back, on) = (ROUNDING * (1.0 - share).powi(2), ROUNDING * share.powi(2));
        outline.push([
            corner[0] - f64::from(before.0) * back + f64::from(after.0) * on,
            corner[1] - f64::from(before.1) * back + f64::from(after.1) * on,
        ]);
    }
}

/// More points where a side is long, so that it bends with the lattice.
fn along_bends(outline: &[Grid]) -> impl Iterator<Item = Grid> {
    let count = outline.len();
    (0..count).flat_map(move |index| {
        let (from, to) = (outline[index], outline[(index + 1) % count]);
        let pieces = (apart(from, to) / 0.5).ceil().max(1.0);
        (0..pieces as u32).map(move |piece| crate::geometry::between(from, to, f64::from(piece) / pieces))
    })
}
