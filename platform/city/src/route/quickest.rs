//! The quickest way between two places on the streets: two circles that grow until they cannot miss each other.
//!
//! Why two circles and not one that leans towards the goal: the only bound that is always true is the straight line
//! at the speed of the fastest road, and with a motorway around the city it hardly leans.

use super::{
    desk::{Circle, Desk, Follow, Step},
    path::Leg,
    snap::{Gate, Snap},
};
use crate::graph::Graph;

/// The best way so far: what it costs and where the circles met; nowhere if it stays on one segment.
struct Best {
    millis: u32,
    meeting: Option<u32>,
}

pub fn quickest(graph: &Graph, desk: &mut Desk, start: &Snap, end: &Snap) -> Option<Vec<Leg>> {
    let direct = start.directly(graph, end);
    let mut best = Best { millis: direct.unwrap_or(u32::MAX), meeting: None };
    desk.start.begin();
    desk.end.begin();
    for gate in start.exits(graph) {
        desk.start.improve(gate.node, gate.millis, None);
    }
    for gate in end.entries(graph) {
        desk.end.improve(gate.node, gate.millis, None);
        best.consider(gate.node, gate.millis, &desk.start);
    }
    grow(graph, desk, &mut best);
    match best.meeting {
        Some(node) => Some(retrace(graph, desk, node, (start, end))),
        None => direct.map(|_| vec![Leg { segment: start.segment, from: start.share, to: end.share }]),
    }
}

fn grow(graph: &Graph, desk: &mut Desk, best: &mut Best) {
    while let (Some(ahead), Some(back)) = (desk.start.reach(), desk.end.reach()) {
        if ahead.saturating_add(back) >= best.millis {
            return;
        }
        if ahead <= back {
            grow_one(graph, Follow::Out, &mut desk.start, &desk.end, best);
        } else {
            grow_one(graph, Follow::Into, &mut desk.end, &desk.start, best);
        }
    }
}

fn grow_one(graph: &Graph, follow: Follow, grows: &mut Circle, other: &Circle, best: &mut Best) {
    let Some((node, millis)) = grows.settle() else { return };
    for edge in follow.edges(graph, node) {
        let reached = millis.saturating_add(edge.millis);
        let step = Step { before: node, segment: edge.segment, against: edge.against };
        if grows.improve(edge.head, reached, Some(step)) {
            best.consider(edge.head, reached, other);
        }
    }
}

impl Best {
    fn consider(&mut self, node: u32, millis: u32, other: &Circle) {
        let Some(label) = other.label(node) else { return };
        let whole = millis.saturating_add(label.millis);
        if whole < self.millis {
            *self = Self { millis: whole, meeting: Some(node) };
        }
    }
}

fn retrace(graph: &Graph, desk: &Desk, meeting: u32, (start, end): (&Snap, &Snap)) -> Vec<Leg> {
    let (first, mut legs) = steps(&desk.start, meeting);
    legs.reverse();
    let (last, back) = steps(&desk.end, meeting);
    legs.extend(back);
    let exit = cheapest(start.exits(graph), first);
    let entry = cheapest(end.entries(graph), last);
    legs.insert(0, Leg { segment: start.segment, from: start.share, to: exit });
    legs.push(Leg { segment: end.segment, from: entry, to: end.share });
    legs
}

/// The legs from a node to where its circle began, in this order, and the node there.
fn steps(circle: &Circle, mut node: u32) -> (u32, Vec<Leg>) {
    let mut legs = Vec::new();
    while let Some(step) = circle.label(node).and_then(|label| label.step) {
        let (from, to) = if step.against { (1.0, 0.0) } else { (0.0, 1.0) };
        legs.push(Leg { segment: step.segment, from, to });
        node = step.before;
    }
    (node, legs)
}

/// A street that ends where it began has two gates at one node.
fn cheapest(gates: impl Iterator<Item = Gate>, node: u32) -> f64 {
    let gate = gates.filter(|gate| gate.node == node).min_by_key(|gate| gate.millis);
    gate.expect("a circle begins at a gate").end
}
