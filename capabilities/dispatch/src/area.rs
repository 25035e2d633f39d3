//! A rectangle on the map that holds a circle, so that an index can find what lies in it.

use kernel::Place;

const METRES_PER_DEGREE: f64 = 111_195.0;

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    pub south: f64,
    pub north: f64,
    /// West to east; two spans where the area lies across the date line, the second empty otherwise.
    pub spans: [(f64, f64); 2],
}

/// A span that holds nothing.
const NOTHING: (f64, f64) = (1.0, 0.0);

impl Area {
    pub fn around(place: Place, metres: u32) -> Self {
        let up = f64::from(metres) / METRES_PER_DEGREE;
        let (south, north) = (place.lat - up, place.lat + up);
        Self { south, north, spans: spans(place, up, south.abs().max(north.abs())) }
    }
}

/// Degrees of longitude shrink towards the poles; around a pole the circle goes all the way.
fn spans(place: Place, up: f64, farthest: f64) -> [(f64, f64); 2] {
    let across = if farthest < 90.0 { up / farthest.to_radians().cos() } else { 180.0 };
    let (west, east) = (place.lng - across, place.lng + across);
    if across >= 180.0 {
        [(-180.0, 180.0), NOTHING]
    } else if west < -180.0 {
        [(west + 360.0, 180.0), (-180.0, east)]
    } else if east > 180.0 {
        [(west, 180.0), (-180.0, east - 360.0)]
    } else {
        [(west, east), NOTHING]
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn holds(area: &Area, place: Place) -> bool {
        let across = area.spans.iter().any(|(west, east)| (*west..=*east).contains(&place.lng));
        (area.south..=area.north).contains(&place.lat) && across
    }

    proptest! {
        #[test]
        fn whatever_is_near_enough_lies_in_the_area(
            lat in -90.0..=90.0_f64, lng in -180.0..=180.0_f64,
            up in -1.0..=1.0_f64, across in -1.0..=1.0_f64,
            metres in 1_u32..200_000,
        ) {
            let middle = Place::new(lat, lng).unwrap();
            let lng = (lng + across + 540.0).rem_euclid(360.0) - 180.0;
            let other = Place::new((lat + up).clamp(-90.0, 90.0), lng).unwrap();
            if middle.metres_to(other) <= f64::from(metres) {
                prop_assert!(holds(&Area::around(middle, metres), other));
            }
        }
    }

    #[test]
    fn what_is_far_away_does_not() {
        let place = |lat, lng| Place::new(lat, lng).unwrap();
        let area = Area::around(place(52.5, 179.99), 5_000);
        assert!(holds(&area, place(52.5, -179.97)));
        assert!(!holds(&area, place(52.5, 179.0)));
        assert!(!holds(&area, place(52.6, 179.99)));
    }
}
