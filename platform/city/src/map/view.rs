//! What a still picture shows: a middle, a zoom, a size.

use kernel::Place;

use crate::geometry::{Flat, Plane};

/// The circumference of the earth as web maps draw it, in metres, and the width of a tile at zoom 0 in pixels.
const EQUATOR: f64 = 40_075_016.686;
const TILE: f64 = 512.0;
const ZOOMS: (f64, f64) = (8.0, 18.0);

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct View {
    pub centre: Place,
    pub zoom: f64,
    /// In pixels.
    pub width: f64,
    pub height: f64,
}

impl View {
    /// As near as all the places can be seen, with room for pins around them.
    pub fn around(places: &[Place], width: f64, height: f64) -> Option<Self> {
        let bound = |of: fn(&Place) -> f64| {
            let ends = (f64::INFINITY, f64::NEG_INFINITY);
            places.iter().map(of).fold(ends, |(low, high), at| (low.min(at), high.max(at)))
        };
        let ((south, north), (west, east)) = (bound(|place| place.lat), bound(|place| place.lng));
        let centre = Place::new(f64::midpoint(south, north), f64::midpoint(west, east)).ok()?;
        let [right, up] = Plane::around(centre).flat(Place { lat: north, lng: east });
        let room = |metres: f64, pixels: f64| (metres * 2.0).max(1.0) / (pixels * 0.76).max(1.0);
        let per_pixel = room(right, width).max(room(up, height));
        let zoom = (EQUATOR * centre.lat.to_radians().cos() / (TILE * per_pixel)).log2();
        Some(Self { centre, zoom: zoom.clamp(ZOOMS.0, ZOOMS.1 - 1.5), width, height })
    }

    pub fn metres_per_pixel(&self) -> f64 {
        EQUATOR * self.centre.lat.to_radians().cos() / (TILE * self.zoom.exp2())
    }

    pub(super) fn eye(&self) -> Eye {
        Eye { plane: Plane::around(self.centre), per_pixel: self.metres_per_pixel(), view: *self }
    }

    /// A width given at zooms 11, 14 and 18, at this zoom; between them it grows as the map does.
    pub(super) fn width_of(&self, [far, middle, near]: [f64; 3]) -> f64 {
        let grown = |from: f64, to: f64, low: f64, high: f64| {
            let share = (1.6_f64.powf(self.zoom - low) - 1.0) / (1.6_f64.powf(high - low) - 1.0);
            from + (to - from) * share.clamp(0.0, 1.0)
        };
        if self.zoom < 14.0 { grown(far, middle, 11.0, 14.0) } else { grown(middle, near, 14.0, 18.0) }
    }
}

/// Looks at places and sees pixels.
pub(super) struct Eye {
    plane: Plane,
    per_pixel: f64,
    view: View,
}

impl Eye {
    pub fn pixel(&self, place: Place) -> Flat {
        let [east, north] = self.plane.flat(place);
        [self.view.width / 2.0 + east / self.per_pixel, self.view.height / 2.0 - north / self.per_pixel]
    }

    /// The pixels of a line, if any of it may be in the picture.
    pub fn line(&self, spots: &[crate::geometry::Spot]) -> Option<Vec<Flat>> {
        let line: Vec<_> = spots.iter().map(|spot| self.pixel(spot.place())).collect();
        let misses = |axis: usize, end: f64| {
            line.iter().all(|point| point[axis] < -MARGIN)
                || line.iter().all(|point| point[axis] > end + MARGIN)
        };
        (!misses(0, self.view.width) && !misses(1, self.view.height)).then_some(line)
    }

    pub fn sees(&self, [x, y]: Flat, inside: f64) -> bool {
        (inside..self.view.width - inside).contains(&x) && (inside..self.view.height - inside).contains(&y)
    }
}

/// Half the width of the widest road, in pixels.
const MARGIN: f64 = 24.0;
