//! Places as whole numbers, and the flat metres around one of them.

use kernel::Place;
use serde::{Deserialize, Serialize};

/// Metres from the middle of the earth, as a sphere.
const EARTH_RADIUS: f64 = 6_371_008.8;
const PER_DEGREE: f64 = 1e7;

/// A place in tenths of a millionth of a degree, about a centimetre: small, and equal where two streets meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Spot {
    pub lat: i32,
    pub lng: i32,
}

impl Spot {
    pub const fn is_on_earth(self) -> bool {
        self.lat.abs() <= 900_000_000 && self.lng.abs() <= 1_800_000_000
    }

    pub fn place(self) -> Place {
        Place { lat: f64::from(self.lat) / PER_DEGREE, lng: f64::from(self.lng) / PER_DEGREE }
    }
}

impl From<Place> for Spot {
    fn from(place: Place) -> Self {
        Self { lat: (place.lat * PER_DEGREE).round() as i32, lng: (place.lng * PER_DEGREE).round() as i32 }
    }
}

/// Degrees clockwise from north, below 360. Good for the short pieces that streets are made of.
pub fn heading(from: Place, to: Place) -> f64 {
    let east = (to.lng - from.lng) * from.lat.to_radians().cos();
    let degrees = east.atan2(to.lat - from.lat).to_degrees().rem_euclid(360.0);
    // The remainder of a tiny negative angle rounds up to the whole circle.
    if degrees < 360.0 { degrees } else { 0.0 }
}

/// East and north, in metres.
pub type Flat = [f64; 2];

/// The flat map around a place. A city is small enough for the earth's bend to be left away.
#[derive(Debug, Clone, Copy)]
pub struct Plane {
    origin: Place,
    /// Metres of one degree.
    north: f64,
    east: f64,
}

impl Plane {
    pub fn around(origin: Place) -> Self {
        let north = EARTH_RADIUS.to_radians();
        // At the poles there is no east; a hair of it keeps the way back finite.
        let east = north * origin.lat.to_radians().cos().max(1e-6);
        Self { origin, north, east }
    }

    pub fn flat(&self, place: Place) -> Flat {
        [(place.lng - self.origin.lng) * self.east, (place.lat - self.origin.lat) * self.north]
    }

    pub fn place(&self, [east, north]: Flat) -> Place {
        let lat = (self.origin.lat + north / self.north).clamp(-90.0, 90.0);
        Place { lat, lng: (self.origin.lng + east / self.east).clamp(-180.0, 180.0) }
    }

    pub fn spot(&self, flat: Flat) -> Spot {
        self.place(flat).into()
    }
}

pub fn apart(a: Flat, b: Flat) -> f64 {
    (a[0] - b[0]).hypot(a[1] - b[1])
}

/// The point `share` of the way from `a` to `b`.
pub fn between(a: Flat, b: Flat, share: f64) -> Flat {
    [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]
}

/// How far along the piece from `a` to `b` the point nearest to `p` lies, from 0 to 1.
pub fn nearest_share(a: Flat, b: Flat, p: Flat) -> f64 {
    let (along, across) = ([b[0] - a[0], b[1] - a[1]], [p[0] - a[0], p[1] - a[1]]);
    let length = along[0].powi(2) + along[1].powi(2);
    if length > 0.0 { ((along[0] * across[0] + along[1] * across[1]) / length).clamp(0.0, 1.0) } else { 0.0 }
}

/// Metres from `p` to the nearest point of a line.
pub fn away_from_line(line: &[Flat], p: Flat) -> f64 {
    let pieces =
        line.windows(2).map(|ends| apart(p, between(ends[0], ends[1], nearest_share(ends[0], ends[1], p))));
    pieces.fold(f64::INFINITY, f64::min)
}

/// The middle of the box around all spots; the equator where there are none.
pub fn middle<'a>(spots: impl IntoIterator<Item = &'a Spot>) -> Place {
    let bounds = Bounds::around(spots);
    bounds.map_or(Place { lat: 0.0, lng: 0.0 }, Bounds::middle)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    pub south_west: Spot,
    pub north_east: Spot,
}

impl Bounds {
    pub fn around<'a>(spots: impl IntoIterator<Item = &'a Spot>) -> Option<Self> {
        let mut spots = spots.into_iter();
        let first = *spots.next()?;
        Some(spots.fold(Self { south_west: first, north_east: first }, |bounds, spot| bounds.with(*spot)))
    }

    fn with(self, spot: Spot) -> Self {
        let (low, high) = (self.south_west, self.north_east);
        Self {
            south_west: Spot { lat: low.lat.min(spot.lat), lng: low.lng.min(spot.lng) },
            north_east: Spot { lat: high.lat.max(spot.lat), lng: high.lng.max(spot.lng) },
        }
    }

    pub fn middle(self) -> Place {
        let (low, high) = (self.south_west.place(), self.north_east.place());
        Place { lat: f64::midpoint(low.lat, high.lat), lng: f64::midpoint(low.lng, high.lng) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(lat: f64, lng: f64) -> Place {
        Place::new(lat, lng).unwrap()
    }

    #[test]
    fn distances_and_headings_are_those_of_an_atlas() {
        let (berlin, paris) = (place(52.52, 13.405), place(48.8566, 2.3522));
        assert!((berlin.metres_to(paris) - 877_500.0).abs() < 1_000.0);
        let here = place(52.0, 13.0);
        for (lat, lng, degrees) in
            [(52.1, 13.0, 0.0), (52.0, 13.1, 90.0), (51.9, 13.0, 180.0), (52.0, 12.9, 270.0)]
        {
            assert!((heading(here, place(lat, lng)) - degrees).abs() < 0.1);
        }
    }

    #[test]
    fn the_flat_map_leads_back() {
        let plane = Plane::around(place(-33.9, 18.4));
        let there = place(-33.87, 18.46);
        assert_eq!(plane.spot(plane.flat(there)), Spot::from(there));
        assert!((apart(plane.flat(there), [0.0, 0.0]) - place(-33.9, 18.4).metres_to(there)).abs() < 3.0);
    }
}
