//! The map in squares, as web maps ask for them: for cities too large for one document.

use kernel::Place;
use rstar::{AABB, RTree, RTreeObject};

use super::{
    clip::Square,
    features::{Feature, Layer, Shape, features},
    mvt::{Drawn, Encoder},
};
use crate::{
    City,
    geometry::{Flat, Spot},
};

/// Units across a tile, and how far things are drawn beyond its edge so that their own edges do not show.
pub const EXTENT: f64 = 4096.0;
const BUFFER: f64 = 80.0;
/// Beyond this zoom pages enlarge: a unit is a hand's breadth already.
pub const NEAREST_ZOOM: u8 = 15;
pub const FARTHEST_ZOOM: u8 = 8;

/// All features of a city, ready to be cut into tiles.
#[derive(Debug)]
pub struct Tiles {
    features: RTree<Placed>,
}

/// A feature on the world's square map, which reaches from 0 to 1 in both directions.
#[derive(Debug)]
struct Placed {
    envelope: AABB<Flat>,
    /// Its place in the order of drawing.
    order: usize,
    feature: Feature,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "there is no such tile: zoom is {FARTHEST_ZOOM} to {NEAREST_ZOOM}, column and row are below 2 to the zoom"
)]
pub struct NoSuchTile;

impl Tiles {
    pub fn of(city: &City) -> Self {
        let placed = features(city).into_iter().enumerate().map(|(order, feature)| {
            let points: Vec<_> = spots(&feature.shape).iter().map(|spot| on_world(spot.place())).collect();
            Placed { envelope: AABB::from_points(&points), order, feature }
        });
        Self { features: RTree::bulk_load(placed.collect()) }
    }

    /// A tile in the Mapbox vector tile format; empty where there is nothing.
    pub fn tile(&self, zoom: u8, column: u32, row: u32) -> Result<Vec<u8>, NoSuchTile> {
        if !(FARTHEST_ZOOM..=NEAREST_ZOOM).contains(&zoom) || column >> zoom != 0 || row >> zoom != 0 {
            return Err(NoSuchTile);
        }
        let frame = Frame { tiles: f64::from(1_u32 << zoom), corner: [f64::from(column), f64::from(row)] };
        let mut seen: Vec<_> = self
            .features
            .locate_in_envelope_intersecting(frame.envelope())
            .filter(|placed| zoom >= placed.feature.from_zoom)
            .collect();
        seen.sort_by_key(|placed| placed.order);
        let mut encoder = Encoder::default();
        for layer in Layer::ALL {
            encoder.layer(layer.name());
            for placed in seen.iter().filter(|placed| placed.feature.layer == layer) {
                let Feature { shape, properties, .. } = &placed.feature;
                // A house on the edge of two tiles is drawn in both and numbered in one.
                let numbered = layer != Layer::Building || frame.has(placed.middle());
                let said = properties.iter().filter(|(key, _)| numbered || *key != "number");
                encoder.feature(&frame.drawn(shape), said);
            }
        }
        Ok(encoder.finish())
    }
}

fn spots(shape: &Shape) -> &[Spot] {
    match shape {
        Shape::Point(spot) => std::slice::from_ref(spot),
        Shape::Line(line) => line,
        Shape::Area(rings) => rings.first().map_or(&[], Vec::as_slice),
    }
}

/// Mercator, which web maps share.
fn on_world(place: Place) -> Flat {
    // Beyond this latitude the square map ends.
    let lat = place.lat.clamp(-85.051_13, 85.051_13).to_radians();
    [(place.lng + 180.0) / 360.0, 0.5 - lat.tan().asinh() / std::f64::consts::TAU]
}

impl Placed {
    fn middle(&self) -> Flat {
        let (low, high) = (self.envelope.lower(), self.envelope.upper());
        [0, 1].map(|axis| f64::midpoint(low[axis], high[axis]))
    }
}

impl RTreeObject for Placed {
    type Envelope = AABB<Flat>;

    fn envelope(&self) -> Self::Envelope {
        self.envelope
    }
}

/// One tile among those of its zoom.
struct Frame {
    tiles: f64,
    corner: Flat,
}

impl Frame {
    const SQUARE: Square = Square { low: -BUFFER, high: EXTENT + BUFFER };

    fn envelope(&self) -> AABB<Flat> {
        let at = |corner: f64, units: f64| (corner + units / EXTENT) / self.tiles;
        let corner = |units: f64| [at(self.corner[0], units), at(self.corner[1], units)];
        AABB::from_corners(corner(-BUFFER), corner(EXTENT + BUFFER))
    }

    fn drawn(&self, shape: &Shape) -> Drawn {
        let flat = |line: &[Spot]| line.iter().map(|spot| self.unit(*spot)).collect::<Vec<_>>();
        match shape {
            Shape::Point(spot) => Drawn::Point(self.unit(*spot)),
            Shape::Line(line) => Drawn::Lines(Self::SQUARE.line(&flat(line))),
            Shape::Area(rings) => {
                Drawn::Area(rings.iter().map(|ring| Self::SQUARE.ring(&flat(ring))).collect())
            }
        }
    }

    fn has(&self, world: Flat) -> bool {
        [0, 1].into_iter().all(|axis| (0.0..1.0).contains(&(world[axis] * self.tiles - self.corner[axis])))
    }

    fn unit(&self, spot: Spot) -> Flat {
        let world = on_world(spot.place());
        [0, 1].map(|axis| (world[axis] * self.tiles - self.corner[axis]) * EXTENT)
    }
}
