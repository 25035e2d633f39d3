//! Somebody under way: a route with its times, and where one is at any moment of it.

use std::{f64::consts::TAU, time::Duration};

use kernel::{Chance, Place};

use crate::{
    geometry::{Plane, heading},
    route::{Route, Waypoint},
};

/// A drive along a route, for a simulator: it asks where somebody is, and never where the clock stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Trip {
    path: Vec<Waypoint>,
    noise: Option<Noise>,
}

/// What a phone would report.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fix {
    pub place: Place,
    /// Degrees clockwise from north.
    pub heading: f64,
    /// Metres per second.
    pub speed: f64,
}

/// The error of a satellite fix. It wanders: fixes a second apart are wrong in much the same way.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Noise {
    seed: u64,
    metres: f64,
}

impl From<Route> for Trip {
    fn from(route: Route) -> Self {
        Self { path: route.path, noise: None }
    }
}

impl Trip {
    /// The same trip as seen by a receiver that is off by about so many metres; the same seed errs the same way.
    #[must_use]
    pub fn with_noise(self, seed: u64, metres: f64) -> Self {
        Self { noise: Some(Noise { seed, metres }), ..self }
    }

    pub fn duration(&self) -> Duration {
        self.path.last().map_or(Duration::ZERO, |last| last.after)
    }

    /// Where one is a while after the start; before it and after the end one stands still.
    pub fn at(&self, elapsed: Duration) -> Fix {
        let fix = self.exactly_at(elapsed);
        self.noise.map_or(fix, |noise| Fix { place: noise.moved(fix.place, elapsed), ..fix })
    }

    fn exactly_at(&self, elapsed: Duration) -> Fix {
        let next = self.path.partition_point(|waypoint| waypoint.after <= elapsed);
        let arrived = next == self.path.len();
        let piece = next.clamp(1, self.path.len() - 1);
        let (from, to) = (self.path[piece - 1], self.path[piece]);
        let took = (to.after - from.after).as_secs_f64();
        let share = if took > 0.0 { (elapsed.saturating_sub(from.after)).as_secs_f64() / took } else { 1.0 };
        let length = from.place.metres_to(to.place);
        Fix {
            place: on_the_way(from.place, to.place, share.min(1.0)),
            heading: heading(from.place, to.place),
            speed: if arrived || took <= 0.0 { 0.0 } else { length / took },
        }
    }
}

fn on_the_way(from: Place, to: Place, share: f64) -> Place {
    Place { lat: from.lat + (to.lat - from.lat) * share, lng: from.lng + (to.lng - from.lng) * share }
}

/// How long an error takes to become another.
const WANDERING: f64 = 12.0;

impl Noise {
    fn moved(self, place: Place, elapsed: Duration) -> Place {
        let time = elapsed.as_secs_f64() / WANDERING;
        let (before, after) = (self.error(time.floor()), self.error(time.floor() + 1.0));
        let share = time - time.floor();
        let off = [0, 1].map(|axis| before[axis] + (after[axis] - before[axis]) * share);
        Plane::around(place).place(off)
    }

    /// The error at one of the moments between which it wanders: any direction, mostly small.
    fn error(self, moment: f64) -> [f64; 2] {
        let mut chance = Chance::seeded(self.seed ^ (moment as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let mut share = || f64::from(chance.below(1 << 20)) / f64::from(1 << 20);
        let (angle, far) = (share() * TAU, self.metres * (share() + share()));
        [far * angle.cos(), far * angle.sin()]
    }
}
