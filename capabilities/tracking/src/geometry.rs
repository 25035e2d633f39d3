//! The earth as a ball: good to half a percent, and without an edge.

use kernel::{Place, place::EARTH_RADIUS};

/// A place as a point in space, in metres from the earth's middle. Two of them are as near as the straight line between
/// them is short, at the date line and at the poles as anywhere.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    pub x: f64,
    pub y: f64,
    pub z: f64,
}

impl Point {
    pub fn of(place: Place) -> Self {
        let (sin_lat, cos_lat) = place.lat.to_radians().sin_cos();
        let (sin_lng, cos_lng) = place.lng.to_radians().sin_cos();
        Self {
            x: EARTH_RADIUS * cos_lat * cos_lng,
            y: EARTH_RADIUS * cos_lat * sin_lng,
            z: EARTH_RADIUS * sin_lat,
        }
    }

    /// The square of the straight line between two: enough to compare by.
    pub fn square_to(self, other: Self) -> f64 {
        let (x, y, z) = (self.x - other.x, self.y - other.y, self.z - other.z);
        x * x + y * y + z * z
    }
}

/// How long the straight line is that belongs to a way over the ground.
pub fn chord(metres: f64) -> f64 {
    let half = (metres / (2.0 * EARTH_RADIUS)).clamp(0.0, std::f64::consts::FRAC_PI_2);
    2.0 * EARTH_RADIUS * half.sin()
}

/// How long the way over the ground is that belongs to the square of a straight line.
pub fn arc(square: f64) -> f64 {
    2.0 * EARTH_RADIUS * (square.sqrt() / (2.0 * EARTH_RADIUS)).min(1.0).asin()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chord_and_its_arc_belong_together() {
        for metres in [0.0, 1.0, 80_000.0, 19_000_000.0] {
            let back = arc(chord(metres).powi(2));
            assert!((back - metres).abs() < 0.001 + metres * 1e-9, "{back} instead of {metres}");
        }
    }
}
