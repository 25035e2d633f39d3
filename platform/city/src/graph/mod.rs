//! The streets as a graph: nodes where streets meet, segments between them, and the edges one may drive along.

mod build;
mod component;

use kernel::Place;
use serde::{Deserialize, Serialize};

use crate::geometry::Spot;

pub use build::{Builder, Street};

/// What kind of road a segment is. The order is that of importance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Class {
    Motorway,
    Primary,
    Secondary,
    Minor,
    /// Driveways, yards, car parks: for the first and the last metres.
    Access,
}

impl Class {
    pub const ALL: [Self; 5] = [Self::Motorway, Self::Primary, Self::Secondary, Self::Minor, Self::Access];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Motorway => "motorway",
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Minor => "minor",
            Self::Access => "access",
        }
    }

    /// How fast one may drive where no sign says otherwise.
    pub const fn usual_kmh(self) -> u8 {
        match self {
            Self::Motorway => 80,
            Self::Primary | Self::Secondary => 50,
            Self::Minor => 30,
            Self::Access => 15,
        }
    }

    /// The share of the permitted speed that is driven on average, between lights, corners and parked cars. A guess to
    /// start from: what trips really took corrects it.
    const fn pace(self) -> f64 {
        match self {
            Self::Motorway => 0.9,
            Self::Primary => 0.7,
            Self::Secondary => 0.65,
            Self::Minor => 0.7,
            Self::Access => 0.8,
        }
    }
}

/// A piece of street between two nodes; its shape lies between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Segment {
    pub from: u32,
    pub to: u32,
    /// Where its shape begins among the shapes of all, and how many spots it has.
    shape: u32,
    bends: u32,
    /// Index of its name.
    name: Option<u32>,
    pub class: Class,
    pub kmh: u8,
    pub oneway: bool,
    pub bridge: bool,
    pub decimetres: u32,
}

impl Segment {
    /// How long it takes to drive along the whole segment; never nothing, so that every detour costs.
    pub fn millis(&self) -> u32 {
        let kmh = f64::from(self.kmh.max(1)) * self.class.pace();
        ((f64::from(self.decimetres) * 360.0 / kmh).round() as u32).max(1)
    }
}

/// One direction of a segment, seen from the node where it begins.
#[derive(Debug, Clone, Copy)]
pub struct Edge {
    pub head: u32,
    pub millis: u32,
    pub segment: u32,
    /// Driven from the segment's end to its beginning.
    pub against: bool,
}

/// The edges of all nodes in one row, and where each node's begin.
#[derive(Debug, Default)]
struct Adjacency {
    first: Vec<u32>,
    edges: Vec<Edge>,
}

impl Adjacency {
    fn of(&self, node: u32) -> &[Edge] {
        let node = node as usize;
        &self.edges[self.first[node] as usize..self.first[node + 1] as usize]
    }
}

/// As it is kept in a file: without the edges, which follow from the segments.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub(crate) struct Streets {
    nodes: Vec<Spot>,
    segments: Vec<Segment>,
    shapes: Vec<Spot>,
    names: Vec<String>,
}

/// A street graph in which every node can be reached from every other.
#[derive(Debug)]
pub struct Graph {
    streets: Streets,
    out: Adjacency,
    into: Adjacency,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAGraph {
    #[error("a segment names a node, a shape or a name that is not there")]
    Dangling,
    #[error("a node or a bend lies off the earth")]
    OffTheEarth,
    #[error("not every node can be reached from every other")]
    Disconnected,
}

impl Graph {
    pub fn nodes(&self) -> &[Spot] {
        &self.streets.nodes
    }

    pub fn segments(&self) -> &[Segment] {
        &self.streets.segments
    }

    pub fn is_empty(&self) -> bool {
        self.streets.segments.is_empty()
    }

    pub fn edge_count(&self) -> usize {
        self.out.edges.len()
    }

    /// The edges that begin at a node.
    pub fn out_of(&self, node: u32) -> &[Edge] {
        self.out.of(node)
    }

    /// The edges that end at a node, seen backwards: their head is where they begin.
    pub fn into(&self, node: u32) -> &[Edge] {
        self.into.of(node)
    }

    pub fn name(&self, segment: &Segment) -> Option<&str> {
        segment.name.map(|name| self.streets.names[name as usize].as_str())
    }

    /// The whole line of a segment, from its first node over its bends to its last.
    pub fn line(&self, segment: &Segment) -> impl DoubleEndedIterator<Item = Spot> + '_ {
        let bends = &self.streets.shapes[segment.shape as usize..][..segment.bends as usize];
        let node = |node: u32| self.streets.nodes[node as usize];
        std::iter::once(node(segment.from)).chain(bends.iter().copied()).chain([node(segment.to)])
    }

    pub fn places(&self, segment: &Segment) -> Vec<Place> {
        self.line(segment).map(Spot::place).collect()
    }

    pub(crate) const fn streets(&self) -> &Streets {
        &self.streets
    }
}

impl TryFrom<Streets> for Graph {
    type Error = NotAGraph;

    /// Refuses what would lead astray later: a file may be damaged and still read well.
    fn try_from(streets: Streets) -> Result<Self, NotAGraph> {
        streets.check()?;
        let (out, into) = build::adjacency(streets.nodes.len(), &streets.segments);
        let graph = Self { streets, out, into };
        if component::is_whole(&graph) { Ok(graph) } else { Err(NotAGraph::Disconnected) }
    }
}

impl Streets {
    fn check(&self) -> Result<(), NotAGraph> {
        let (nodes, shapes, names) = (self.nodes.len(), self.shapes.len(), self.names.len());
        let holds = |segment: &Segment| {
            (segment.from as usize) < nodes
                && (segment.to as usize) < nodes
                && segment.shape as usize + segment.bends as usize <= shapes
                && segment.name.is_none_or(|name| (name as usize) < names)
        };
        if !self.segments.iter().all(holds) {
            return Err(NotAGraph::Dangling);
        }
        let mut spots = self.nodes.iter().chain(&self.shapes);
        if spots.all(|spot| spot.is_on_earth()) { Ok(()) } else { Err(NotAGraph::OffTheEarth) }
    }
}
