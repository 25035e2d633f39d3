//! A point on the map, in degrees (WGS 84).

use serde::{Deserialize, Serialize};

/// The mean radius of the earth, in metres.
pub const EARTH_RADIUS: f64 = 6_371_008.8;

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Raw")]
pub struct Place {
    pub lat: f64,
    pub lng: f64,
}

#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
#[error("latitude must lie between -90 and 90 degrees and longitude between -180 and 180")]
pub struct NotAPlace;

impl Place {
    pub fn new(lat: f64, lng: f64) -> Result<Self, NotAPlace> {
        let on_earth = (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lng);
        if on_earth { Ok(Self { lat, lng }) } else { Err(NotAPlace) }
    }

    /// As the crow flies: along a great circle, by the haversine formula.
    pub fn metres_to(self, other: Self) -> f64 {
        let (from, to) = (self.lat.to_radians(), other.lat.to_radians());
        let (up, across) = (to - from, (other.lng - self.lng).to_radians());
        let half_chord = (up / 2.0).sin().powi(2) + from.cos() * to.cos() * (across / 2.0).sin().powi(2);
        2.0 * EARTH_RADIUS * half_chord.sqrt().min(1.0).asin()
    }
}

#[derive(Deserialize)]
struct Raw {
    lat: f64,
    lng: f64,
}

impl TryFrom<Raw> for Place {
    type Error = NotAPlace;

    fn try_from(raw: Raw) -> Result<Self, NotAPlace> {
        Self::new(raw.lat, raw.lng)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_those_of_an_atlas() {
        let place = |lat, lng| Place::new(lat, lng).unwrap();
        // A sixtieth of a degree of latitude is a nautical mile, the whole way around as well as across the date line.
        assert!((place(0.0, 0.0).metres_to(place(1.0 / 60.0, 0.0)) - 1_853.0).abs() < 1.0);
        assert!((place(0.0, 179.5).metres_to(place(0.0, -179.5)) - 111_195.0).abs() < 1.0);
        let (london, paris) = (place(51.5074, -0.1278), place(48.8566, 2.3522));
        assert!((london.metres_to(paris) - 343_556.0).abs() < 500.0);
        assert!((place(89.95, 0.0).metres_to(place(89.95, 180.0)) - 11_119.5).abs() < 1.0);
        assert!((place(90.0, 0.0).metres_to(place(-90.0, 0.0)) - 20_015_115.0).abs() < 1.0);
        assert_eq!(paris.metres_to(paris), 0.0);
    }

    #[test]
    fn points_off_the_earth_are_refused() {
        assert!(Place::new(12.97, 77.59).is_ok());
        assert_eq!(Place::new(90.1, 0.0), Err(NotAPlace));
        assert_eq!(Place::new(f64::NAN, 0.0), Err(NotAPlace));
    }
}
