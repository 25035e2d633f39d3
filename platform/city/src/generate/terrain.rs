//! The ground a city grows on: a lattice of blocks bent out of shape, a river, a lake, a railway.

use std::f64::consts::TAU;

use super::dice::{Dice, Noise};
use crate::geometry::{Flat, apart, away_from_line, between, nearest_share};

/// Blocks from west to east and from south to north.
pub const COLUMNS: usize = 44;
pub const ROWS: usize = 34;
/// Metres from street to street before the lattice is bent.
pub const BLOCK: f64 = 135.0;

const WIDTH: f64 = COLUMNS as f64 * BLOCK;
const HEIGHT: f64 = ROWS as f64 * BLOCK;
/// How far the old town is twisted against the rest, in radians, and how far out one feels it, in metres.
const TWIST: f64 = 0.45;
const TWIST_REACH: f64 = 1_300.0;

/// A point of the lattice: blocks east and blocks north of its corner. Whole numbers are crossings.
pub type Grid = [f64; 2];

pub struct Terrain {
    bends: [Noise; 2],
    ripples: [Noise; 2],
    edge: Noise,
    turn: f64,
    pub river: River,
    pub lake: Lake,
    pub rail: Vec<Flat>,
}

pub struct River {
    pub middle: Vec<Flat>,
    half: Vec<f64>,
}

pub struct Lake {
    centre: Flat,
    radii: [f64; 2],
    phases: [f64; 2],
    turn: f64,
}

/// No piece of the river, with half its width, reaches farther than this.
const PIECE: f64 = 200.0;

impl Terrain {
    pub fn new(dice: &mut Dice) -> Self {
        let turn = dice.between(-0.5, 0.5);
        let mut terrain = Self {
            bends: [dice.noise(), dice.noise()],
            ripples: [dice.noise(), dice.noise()],
            edge: dice.noise(),
            turn,
            river: River::new(dice, turn),
            lake: Lake { centre: [0.0; 2], radii: [0.0; 2], phases: [0.0; 2], turn },
            rail: Vec::new(),
        };
        terrain.lake = Lake::new(dice, &terrain);
        terrain.rail = terrain.railway(dice);
        terrain
    }

    /// Where a point of the lattice lies, in metres from the centre.
    pub fn at(&self, [column, row]: Grid) -> Flat {
        let bend = |noise: Noise| noise.at(column / 9.0, row / 9.0) * 560.0;
        let ripple = |noise: Noise| noise.at(column / 2.6, row / 2.6) * 62.0;
        let x = column * BLOCK - WIDTH / 2.0 + bend(self.bends[0]) + ripple(self.ripples[0]);
        let y = row * BLOCK - HEIGHT / 2.0 + bend(self.bends[1]) + ripple(self.ripples[1]);
        let twist = TWIST * (-(x.hypot(y) / TWIST_REACH).powi(2)).exp();
        turned([x, y], self.turn + twist)
    }

    /// From 0 in the middle over 1, where the last houses stand, to the open land.
    pub fn outwardness(&self, [column, row]: Grid) -> f64 {
        let x = column / (COLUMNS as f64 / 2.0) - 1.0;
        let y = row / (ROWS as f64 / 2.0) - 1.0;
        x.hypot(y) / 0.98 + self.edge.at(column / 5.0, row / 5.0) * 0.28
    }

    /// Whether a place lies in water, or nearer to it than a margin in metres.
    pub fn is_wet(&self, point: Flat, margin: f64) -> bool {
        self.river.has(point, margin) || self.lake.has(point, margin)
    }

    pub fn is_on_rails(&self, point: Flat) -> bool {
        away_from_line(&self.rail, point) < 26.0
    }

    /// A railway passes beside the middle, so that the station is near and the old town whole.
    fn railway(&self, dice: &mut Dice) -> Vec<Flat> {
        let (from, phase) = (dice.between(0.78, 0.9), dice.between(0.0, TAU));
        let slope = dice.between(0.45, 0.6);
        let point = |step: i32| {
            let along = f64::from(step) / 40.0;
            let up = from - slope * along + 0.035 * (along * 6.0 + phase).sin();
            let flat = [(along - 0.5) * WIDTH, (up - 0.5) * HEIGHT];
            turned(flat, self.turn)
        };
        (-80..=120).map(point).collect()
    }
}

fn turned([x, y]: Flat, angle: f64) -> Flat {
    let (sin, cos) = angle.sin_cos();
    [x * cos - y * sin, x * sin + y * cos]
}

impl River {
    fn new(dice: &mut Dice, turn: f64) -> Self {
        let phases: [f64; 3] = std::array::from_fn(|_| dice.between(0.0, TAU));
        let height = dice.between(-0.2, -0.1);
        let point = |step: i32| {
            let along = f64::from(step) / 100.0;
            let up =
                height + 0.13 * (along * 5.1 + phases[0]).sin() + 0.04 * (along * 13.0 + phases[1]).sin();
            turned([(along - 0.5) * WIDTH, up * HEIGHT], turn)
        };
        let half = |step: i32| 42.0 + 13.0 * (f64::from(step) * 0.07 + phases[2]).sin();
        Self { middle: (-150..=250).map(point).collect(), half: (-150..=250).map(half).collect() }
    }

    pub fn has(&self, point: Flat, margin: f64) -> bool {
        let mut pieces = self.middle.windows(2).zip(self.half.windows(2));
        pieces.any(|(ends, half)| {
            // Most pieces are far away, and telling so is cheaper than asking how far.
            if (point[0] - ends[0][0]).abs() > PIECE + margin
                || (point[1] - ends[0][1]).abs() > PIECE + margin
            {
                return false;
            }
            let share = nearest_share(ends[0], ends[1], point);
            let width = half[0] + (half[1] - half[0]) * share;
            apart(point, between(ends[0], ends[1], share)) < width + margin
        })
    }

    /// The outline of all that lies within a margin of the water.
    pub fn outline(&self, margin: f64) -> Vec<Flat> {
        let count = self.middle.len();
        let bank = |index: usize, side: f64| {
            let (before, after) =
                (self.middle[index.saturating_sub(1)], self.middle[(index + 1).min(count - 1)]);
            let length = apart(before, after).max(1.0);
            let normal = [(before[1] - after[1]) / length, (after[0] - before[0]) / length];
            let width = (self.half[index] + margin) * side;
            [self.middle[index][0] + normal[0] * width, self.middle[index][1] + normal[1] * width]
        };
        (0..count)
            .map(|index| bank(index, 1.0))
            .chain((0..count).rev().map(|index| bank(index, -1.0)))
            .collect()
    }
}

impl Lake {
    fn new(dice: &mut Dice, terrain: &Terrain) -> Self {
        let grid = [COLUMNS as f64 * dice.between(0.6, 0.66), ROWS as f64 * dice.between(0.6, 0.66)];
        Self {
            centre: terrain.at(grid),
            radii: [dice.between(300.0, 400.0), dice.between(190.0, 250.0)],
            phases: [dice.between(0.0, TAU), dice.between(0.0, TAU)],
            turn: dice.between(0.0, TAU),
        }
    }

    pub const fn centre(&self) -> Flat {
        self.centre
    }

    fn bulge(&self, angle: f64) -> f64 {
        1.0 + 0.16 * (3.0 * angle + self.phases[0]).sin() + 0.07 * (5.0 * angle + self.phases[1]).sin()
    }

    pub fn has(&self, point: Flat, margin: f64) -> bool {
        let [x, y] = turned([point[0] - self.centre[0], point[1] - self.centre[1]], -self.turn);
        let [x, y] = [x / (self.radii[0] + margin), y / (self.radii[1] + margin)];
        x.hypot(y) < self.bulge(y.atan2(x))
    }

    pub fn outline(&self) -> Vec<Flat> {
        let point = |step: i32| {
            let angle = f64::from(step) / 56.0 * TAU;
            let far = self.bulge(angle);
            let flat = [self.radii[0] * far * angle.cos(), self.radii[1] * far * angle.sin()];
            let [x, y] = turned(flat, self.turn);
            [x + self.centre[0], y + self.centre[1]]
        };
        (0..56).map(point).collect()
    }
}
