//! From a place to the nearest street.

use kernel::Place;
use rstar::{AABB, PointDistance, RTree, RTreeObject};

use crate::{
    geometry::{Flat, Plane, apart, between, middle, nearest_share},
    graph::{Graph, Segment},
};

/// A place on a street.
#[derive(Debug, Clone, Copy)]
pub struct Snap {
    pub segment: u32,
    /// How far along the segment, from 0 to 1.
    pub share: f64,
    pub place: Place,
    /// Metres from the place that was asked for.
    pub away: f64,
}

/// A way on or off a segment: the node, what it costs to it, and the end of the segment it stands for.
#[derive(Debug, Clone, Copy)]
pub struct Gate {
    pub node: u32,
    pub millis: u32,
    pub end: f64,
}

impl Snap {
    /// Where one gets to from here. Whoever stands where a one-way street begins may as well go elsewhere.
    pub fn exits(&self, graph: &Graph) -> impl Iterator<Item = Gate> {
        let [start, end] = self.ends(graph);
        let back = !graph.segments()[self.segment as usize].oneway || start.millis == 0;
        [Some(end), back.then_some(start)].into_iter().flatten()
    }

    /// Where one gets here from.
    pub fn entries(&self, graph: &Graph) -> impl Iterator<Item = Gate> {
        let [start, end] = self.ends(graph);
        let back = !graph.segments()[self.segment as usize].oneway || end.millis == 0;
        [Some(start), back.then_some(end)].into_iter().flatten()
    }

    fn ends(&self, graph: &Graph) -> [Gate; 2] {
        let segment = graph.segments()[self.segment as usize];
        [
            Gate { node: segment.from, millis: cost(&segment, self.share), end: 0.0 },
            Gate { node: segment.to, millis: cost(&segment, 1.0 - self.share), end: 1.0 },
        ]
    }

    /// What it costs to another place on the same segment without leaving it, if one may.
    pub fn directly(&self, graph: &Graph, to: &Self) -> Option<u32> {
        let segment = &graph.segments()[self.segment as usize];
        let may = self.segment == to.segment && (!segment.oneway || self.share <= to.share);
        may.then(|| cost(segment, (self.share - to.share).abs()))
    }
}

pub fn cost(segment: &Segment, share: f64) -> u32 {
    (f64::from(segment.millis()) * share).round() as u32
}

/// All straight pieces of all segments, packed for the question which is nearest.
#[derive(Debug)]
pub struct Streets {
    plane: Plane,
    pieces: RTree<Piece>,
}

#[derive(Debug)]
struct Piece {
    ends: [Flat; 2],
    segment: u32,
    index: u32,
}

impl Streets {
    pub fn of(graph: &Graph) -> Self {
        let plane = Plane::around(middle(graph.nodes()));
        let mut pieces = Vec::new();
        for (number, segment) in graph.segments().iter().enumerate() {
            let line: Vec<_> = graph.line(segment).map(|spot| plane.flat(spot.place())).collect();
            let ends = line.windows(2).enumerate();
            pieces.extend(ends.map(|(index, ends)| Piece {
                ends: [ends[0], ends[1]],
                segment: number as u32,
                index: index as u32,
            }));
        }
        Self { plane, pieces: RTree::bulk_load(pieces) }
    }

    pub fn snap(&self, graph: &Graph, place: Place) -> Option<Snap> {
        let here = self.plane.flat(place);
        let piece = self.pieces.nearest_neighbor(here)?;
        let on_piece = nearest_share(piece.ends[0], piece.ends[1], here);
        let there = between(piece.ends[0], piece.ends[1], on_piece);
        Some(Snap {
            segment: piece.segment,
            share: self.share(graph, piece, on_piece),
            place: self.plane.place(there),
            away: apart(here, there),
        })
    }

    /// From how far along a piece to how far along its segment.
    fn share(&self, graph: &Graph, piece: &Piece, on_piece: f64) -> f64 {
        let segment = &graph.segments()[piece.segment as usize];
        let line: Vec<_> = graph.line(segment).map(|spot| self.plane.flat(spot.place())).collect();
        let lengths: Vec<_> = line.windows(2).map(|ends| apart(ends[0], ends[1])).collect();
        let index = piece.index as usize;
        let before: f64 = lengths[..index].iter().sum::<f64>() + lengths[index] * on_piece;
        let whole: f64 = lengths.iter().sum();
        if whole > 0.0 { (before / whole).clamp(0.0, 1.0) } else { 0.0 }
    }
}

impl RTreeObject for Piece {
    type Envelope = AABB<Flat>;

    fn envelope(&self) -> Self::Envelope {
        AABB::from_corners(self.ends[0], self.ends[1])
    }
}

impl PointDistance for Piece {
    fn distance_2(&self, point: &Flat) -> f64 {
        let share = nearest_share(self.ends[0], self.ends[1], *point);
        apart(*point, between(self.ends[0], self.ends[1], share)).powi(2)
    }
}
