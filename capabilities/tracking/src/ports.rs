//! What is needed from outside: the way from one place to another.

use std::time::Duration;

use async_trait::async_trait;
use kernel::Place;

/// A way, before anybody learnt how long it takes here.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Leg {
    pub metres: f64,
    pub duration: Duration,
    /// Who says so.
    pub source: &'static str,
}

#[derive(Debug, thiserror::Error)]
#[error("the way cannot be found: {0}")]
pub struct NoWay(pub String);

#[async_trait]
pub trait Router: Send + Sync {
    async fn leg(&self, from: Place, to: Place) -> Result<Leg, NoWay>;
}

/// What is reckoned with where there is no map, or while the router is silent: the straight line and a detour.
#[derive(Debug, Clone, Copy, Default)]
pub struct StraightLine;

/// Streets are a third longer than the straight line, in most cities of the world.
const DETOUR: f64 = 1.35;
/// In metres a second, through a city with its lights: 21.6 km/h.
const SPEED: f64 = 6.0;

impl StraightLine {
    pub fn way(from: Place, to: Place) -> Leg {
        let metres = from.metres_to(to) * DETOUR;
        Leg { metres, duration: Duration::from_secs_f64(metres / SPEED), source: "straight_line" }
    }
}

#[async_trait]
impl Router for StraightLine {
    async fn leg(&self, from: Place, to: Place) -> Result<Leg, NoWay> {
        Ok(Self::way(from, to))
    }
}
