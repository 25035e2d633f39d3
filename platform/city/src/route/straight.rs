//! Where no streets are known: the straight line and a usual detour.

use std::time::Duration;

use kernel::Place;

use super::{How, Route, Waypoint};

/// How far and how fast one gets without knowing the streets.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Straight {
    /// Metres driven for each metre of straight line.
    pub detour: f64,
    pub kmh: f64,
}

impl Default for Straight {
    /// What cities all over the world come close to: a third longer than the straight line, at 25 km/h from door to door.
    fn default() -> Self {
        Self { detour: 1.35, kmh: 25.0 }
    }
}

impl Straight {
    pub fn route(&self, from: Place, to: Place) -> Route {
        let duration = self.duration(from, to);
        Route {
            path: vec![
                Waypoint { place: from, after: Duration::ZERO },
                Waypoint { place: to, after: duration },
            ],
            metres: from.metres_to(to) * self.detour,
            duration,
            how: How::Straight,
        }
    }

    pub fn duration(&self, from: Place, to: Place) -> Duration {
        let seconds = from.metres_to(to) * self.detour * 3.6 / self.kmh.max(1.0);
        Duration::from_millis((seconds * 1000.0).round() as u64)
    }
}
