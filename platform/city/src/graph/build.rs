//! From pieces of street to a graph that holds together.

use std::collections::HashMap;

use super::{Adjacency, Class, Edge, Graph, Segment, Streets, component};
use crate::geometry::Spot;

/// What a piece of street is, beside where it runs.
#[derive(Debug, Clone, Copy)]
pub struct Street<'a> {
    pub name: Option<&'a str>,
    pub class: Class,
    pub kmh: u8,
    pub oneway: bool,
    pub bridge: bool,
}

#[derive(Debug, Default)]
pub struct Builder {
    streets: Streets,
    node_at: HashMap<Spot, u32>,
    name_of: HashMap<String, u32>,
}

impl Builder {
    /// Adds a piece of street from the first spot of a line to its last; streets meet where they share such an end.
    /// In a one-way street one drives in the direction of the line.
    pub fn add(&mut self, line: &[Spot], street: Street<'_>) {
        let [first, bends @ .., last] = line else { return };
        let decimetres: f64 =
            line.windows(2).map(|ends| ends[0].place().metres_to(ends[1].place()) * 10.0).sum();
        let segment = Segment {
            from: self.node(*first),
            to: self.node(*last),
            shape: self.streets.shapes.len() as u32,
            bends: bends.len() as u32,
            name: street.name.map(|name| self.name(name)),
            class: street.class,
            kmh: street.kmh,
            oneway: street.oneway,
            bridge: street.bridge,
            decimetres: decimetres.round() as u32,
        };
        self.streets.shapes.extend(bends);
        self.streets.segments.push(segment);
    }

    /// The largest part in which every node can be reached from every other. Yards behind a closed gate and pieces
    /// that the edge of an extract cut off would only swallow whoever is sent there.
    pub fn finish(self) -> Graph {
        let (out, into) = adjacency(self.streets.nodes.len(), &self.streets.segments);
        let scattered = Graph { streets: self.streets, out, into };
        let streets = component::largest(&scattered).keep(&scattered.streets);
        let (out, into) = adjacency(streets.nodes.len(), &streets.segments);
        Graph { streets, out, into }
    }

    fn node(&mut self, spot: Spot) -> u32 {
        let nodes = &mut self.streets.nodes;
        *self.node_at.entry(spot).or_insert_with(|| push(nodes, spot))
    }

    fn name(&mut self, name: &str) -> u32 {
        if let Some(known) = self.name_of.get(name) {
            return *known;
        }
        let index = push(&mut self.streets.names, name.to_owned());
        self.name_of.insert(name.to_owned(), index);
        index
    }
}

fn push<T>(row: &mut Vec<T>, item: T) -> u32 {
    row.push(item);
    row.len() as u32 - 1
}

/// The edges out of each node, and those into it.
pub(super) fn adjacency(nodes: usize, segments: &[Segment]) -> (Adjacency, Adjacency) {
    let mut edges = Vec::with_capacity(segments.len() * 2);
    for (index, segment) in segments.iter().enumerate() {
        let (millis, index) = (segment.millis(), index as u32);
        edges.push((segment.from, Edge { head: segment.to, millis, segment: index, against: false }));
        if !segment.oneway {
            edges.push((segment.to, Edge { head: segment.from, millis, segment: index, against: true }));
        }
    }
    let backwards: Vec<_> =
        edges.iter().map(|(tail, edge)| (edge.head, Edge { head: *tail, ..*edge })).collect();
    (in_rows(nodes, &edges), in_rows(nodes, &backwards))
}

/// Counting sort by tail: two passes, one row.
fn in_rows(nodes: usize, edges: &[(u32, Edge)]) -> Adjacency {
    let mut first = vec![0_u32; nodes + 1];
    for (tail, _) in edges {
        first[*tail as usize + 1] += 1;
    }
    for node in 0..nodes {
        first[node + 1] += first[node];
    }
    let mut next = first.clone();
    let mut row = edges.iter().map(|(_, edge)| *edge).collect::<Vec<_>>();
    for (tail, edge) in edges {
        row[next[*tail as usize] as usize] = *edge;
        next[*tail as usize] += 1;
    }
    Adjacency { first, edges: row }
}

/// Which nodes stay.
pub(super) struct Kept(pub Vec<bool>);

impl Kept {
    fn keep(&self, all: &Streets) -> Streets {
        let mut kept = Builder::default();
        let stays = |node: u32| self.0[node as usize];
        for segment in all.segments.iter().filter(|segment| stays(segment.from) && stays(segment.to)) {
            let bends = &all.shapes[segment.shape as usize..][..segment.bends as usize];
            let ends = [segment.from, segment.to].map(|node| all.nodes[node as usize]);
            let line: Vec<_> = [&ends[..1], bends, &ends[1..]].concat();
            let name = segment.name.map(|name| all.names[name as usize].as_str());
            let Segment { class, kmh, oneway, bridge, .. } = *segment;
            kept.add(&line, Street { name, class, kmh, oneway, bridge });
        }
        kept.streets
    }
}
