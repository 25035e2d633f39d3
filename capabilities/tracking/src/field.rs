//! Where the providers of one market are, found by place.
//!
//! Space is cut into cubes, and a cube knows who is in it. The cubes lie in space and not on the map, so there is no edge
//! at the date line and no crowding at the poles. A search looks into the cubes around a place and doubles its reach until
//! it has enough; where that would be more cubes than there are people, it looks at the people instead.

use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
    sync::{
        PoisonError, RwLock,
        atomic::{AtomicUsize, Ordering},
    },
};

use kernel::{AccountId, Place, Timestamp, place::EARTH_RADIUS};

use crate::geometry::{Point, arc, chord};

/// The width of a cube, in metres: in a busy city some dozens of people are in one.
const CUBE: f64 = 500.0;
/// Locks are per shard, so that many may write at once.
const SHARDS: usize = 64;

/// Somebody a search found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Near {
    pub account: AccountId,
    pub metres: f64,
}

/// Around where, how far, how many, and how new.
#[derive(Debug, Clone, Copy)]
pub struct Search {
    pub around: Place,
    pub metres: f64,
    pub count: usize,
    /// Whoever was last seen before this is not there.
    pub since: Timestamp,
}

#[derive(Debug, Default)]
pub struct Field {
    shards: Shards,
    people: AtomicUsize,
}

#[derive(Debug)]
struct Shards([RwLock<Cubes>; SHARDS]);

impl Default for Shards {
    fn default() -> Self {
        Self(std::array::from_fn(|_| RwLock::default()))
    }
}

type Cubes = HashMap<Cube, Vec<Entry>, BuildHasherDefault<Mixer>>;

#[derive(Debug, Clone, Copy)]
struct Entry {
    account: AccountId,
    point: Point,
    at: Timestamp,
}

/// The three numbers of a cube, packed: each needs sixteen bits.
type Cube = u64;

/// Cubes are numbers already; this spreads them over the table, at a fraction of the price of the usual hash.
#[derive(Debug, Default)]
struct Mixer(u64);

impl Hasher for Mixer {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u64((*byte).into()));
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = spread(self.0 ^ number);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

fn spread(number: u64) -> u64 {
    let mixed = number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ (mixed >> 29)
}

impl Field {
    /// Puts somebody where they are now, from where they were.
    pub fn put(&self, account: AccountId, before: Option<Place>, place: Place, at: Timestamp) {
        let entry = Entry { account, point: Point::of(place), at };
        let cube = cube_of(entry.point);
        match before.map(|before| cube_of(Point::of(before))) {
            Some(old) if old == cube => {
                let mut shard = self.shard(cube).write().unwrap_or_else(PoisonError::into_inner);
                let inside = shard.entry(cube).or_default();
                match inside.iter_mut().find(|other| other.account == account) {
                    Some(found) => *found = entry,
                    None => inside.push(entry),
                }
                return;
            }
            Some(old) => self.take_out(account, old),
            None => {}
        }
        let mut shard = self.shard(cube).write().unwrap_or_else(PoisonError::into_inner);
        shard.entry(cube).or_default().push(entry);
        drop(shard);
        self.people.fetch_add(1, Ordering::Relaxed);
    }

    /// Takes somebody out who was last put here.
    pub fn remove(&self, account: AccountId, place: Place) {
        self.take_out(account, cube_of(Point::of(place)));
    }

    fn take_out(&self, account: AccountId, cube: Cube) {
        let mut shard = self.shard(cube).write().unwrap_or_else(PoisonError::into_inner);
        let Some(inside) = shard.get_mut(&cube) else { return };
        if let Some(index) = inside.iter().position(|entry| entry.account == account) {
            inside.swap_remove(index);
            self.people.fetch_sub(1, Ordering::Relaxed);
        }
        if inside.is_empty() {
            shard.remove(&cube);
        }
    }

    /// The nearest of those who fit, the nearest first.
    pub fn nearest(&self, search: &Search, fits: impl Fn(AccountId) -> bool) -> Vec<Near> {
        let around = Point::of(search.around);
        let mut reach = CUBE.min(search.metres);
        loop {
            let limit = chord(reach).powi(2);
            let mut found = self.around(around, reach);
            found.retain(|entry| entry.at >= search.since && around.square_to(entry.point) <= limit);
            let near = the_first(found, around, search.count, &fits);
            if near.len() >= search.count || reach >= search.metres {
                return near;
            }
            reach = (reach * 2.0).min(search.metres);
        }
    }

    /// Everybody who may be within reach, and perhaps some who are not.
    fn around(&self, around: Point, reach: f64) -> Vec<Entry> {
        let mut found = Vec::new();
        let block = Block::around(around, reach);
        if block.cubes() > self.people.load(Ordering::Relaxed) as f64 {
            for shard in &self.shards.0 {
                found.extend(shard.read().unwrap_or_else(PoisonError::into_inner).values().flatten());
            }
            return found;
        }
        block.each(|cube| {
            let shard = self.shard(cube).read().unwrap_or_else(PoisonError::into_inner);
            found.extend(shard.get(&cube).into_iter().flatten());
        });
        found
    }

    fn shard(&self, cube: Cube) -> &RwLock<Cubes> {
        &self.shards.0[(spread(cube) >> 58) as usize % SHARDS]
    }
}

fn the_first(
    mut found: Vec<Entry>,
    around: Point,
    count: usize,
    fits: &impl Fn(AccountId) -> bool,
) -> Vec<Near> {
    let distance = |entry: &Entry| around.square_to(entry.point);
    found.sort_unstable_by(|one, other| {
        distance(one).total_cmp(&distance(other)).then(one.account.cmp(&other.account))
    });
    let fitting = found.iter().filter(|entry| fits(entry.account)).take(count);
    fitting.map(|entry| Near { account: entry.account, metres: arc(distance(entry)) }).collect()
}

/// The number of the cube in which a coordinate lies, counted from the far side of the earth so that it is positive.
fn number(coordinate: f64) -> i32 {
    ((coordinate + EARTH_RADIUS + CUBE) / CUBE).floor() as i32
}

fn pack(x: i32, y: i32, z: i32) -> Cube {
    // None is negative, and sixteen bits hold 32,768 kilometres.
    (x.max(0) as u64) << 32 | (y.max(0) as u64) << 16 | z.max(0) as u64
}

fn cube_of(point: Point) -> Cube {
    pack(number(point.x), number(point.y), number(point.z))
}

/// The cubes that a ball touches.
struct Block {
    x: [i32; 2],
    y: [i32; 2],
    z: [i32; 2],
}

impl Block {
    fn around(point: Point, reach: f64) -> Self {
        let span = |middle: f64| [number(middle - reach), number(middle + reach)];
        Self { x: span(point.x), y: span(point.y), z: span(point.z) }
    }

    fn cubes(&self) -> f64 {
        [self.x, self.y, self.z].iter().map(|[low, high]| f64::from(high - low + 1)).product()
    }

    /// Only those through which the ground goes: all others are empty.
    fn each(&self, mut visit: impl FnMut(Cube)) {
        let ground = EARTH_RADIUS.powi(2);
        for x in self.x[0]..=self.x[1] {
            let of_x = squares(x);
            for y in self.y[0]..=self.y[1] {
                let of_y = squares(y);
                for z in self.z[0]..=self.z[1] {
                    let of_z = squares(z);
                    let (low, high) = (of_x.0 + of_y.0 + of_z.0, of_x.1 + of_y.1 + of_z.1);
                    // A metre each way for what rounding may take.
                    if low <= ground + EARTH_RADIUS && ground - EARTH_RADIUS <= high {
                        visit(pack(x, y, z));
                    }
                }
            }
        }
    }
}

/// The smallest and the largest square of a coordinate inside the cubes of a number.
fn squares(number: i32) -> (f64, f64) {
    let low = f64::from(number) * CUBE - EARTH_RADIUS - CUBE;
    let high = low + CUBE;
    let (one, other) = (low * low, high * high);
    let smallest = if low <= 0.0 && high >= 0.0 { 0.0 } else { one.min(other) };
    (smallest, one.max(other))
}
