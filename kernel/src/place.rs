//! A point on the map, in degrees (WGS 84).

use serde::{Deserialize, Serialize};

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
    fn points_off_the_earth_are_refused() {
        assert!(Place::new(12.97, 77.59).is_ok());
        assert_eq!(Place::new(90.1, 0.0), Err(NotAPlace));
        assert_eq!(Place::new(f64::NAN, 0.0), Err(NotAPlace));
    }
}
