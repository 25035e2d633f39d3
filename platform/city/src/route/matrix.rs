//! How long it takes from many places to many.

use std::time::Duration;

use super::{
    desk::{Circle, Desk, Follow},
    snap::{Gate, Snap},
};
use crate::graph::Graph;

/// A table of durations: a row for each start, a column for each end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Durations {
    columns: usize,
    millis: Vec<u32>,
}

const TOO_LONG: u32 = u32::MAX;

impl Durations {
    fn empty(rows: usize, columns: usize) -> Self {
        Self { columns, millis: vec![TOO_LONG; rows * columns] }
    }

    /// Nothing where it takes longer than the limit.
    pub fn get(&self, from: usize, to: usize) -> Option<Duration> {
        let millis = self.millis[from * self.columns + to];
        (millis != TOO_LONG).then(|| Duration::from_millis(millis.into()))
    }

    pub(super) fn set(&mut self, from: usize, to: usize, duration: Duration, limit: Duration) {
        if duration <= limit {
            self.millis[from * self.columns + to] = u32::try_from(duration.as_millis()).unwrap_or(TOO_LONG);
        }
    }
}

pub fn durations(
    graph: &Graph,
    desk: &mut Desk,
    starts: &[Option<Snap>],
    ends: &[Option<Snap>],
    limit: Duration,
) -> Durations {
    let limit = u32::try_from(limit.as_millis()).unwrap_or(TOO_LONG).min(TOO_LONG - 1);
    let mut table = Durations::empty(starts.len(), ends.len());
    // The table is the same from either side; there is one search for each of the fewer.
    if starts.len() <= ends.len() {
        let many = Many::of(graph, ends, Follow::Out, limit);
        for (row, start) in starts.iter().enumerate() {
            let line = &mut table.millis[row * ends.len()..][..ends.len()];
            many.reach(graph, &mut desk.start, start.as_ref(), |column, millis| line[column] = millis);
        }
    } else {
        let many = Many::of(graph, starts, Follow::Into, limit);
        for (column, end) in ends.iter().enumerate() {
            let cell = |row: usize| row * ends.len() + column;
            many.reach(graph, &mut desk.end, end.as_ref(), |row, millis| table.millis[cell(row)] = millis);
        }
    }
    table
}

/// The places a search grows towards, prepared once for all searches.
struct Many<'a> {
    snaps: &'a [Option<Snap>],
    gates: Vec<Vec<Gate>>,
    is_gate: Vec<bool>,
    gate_count: usize,
    follow: Follow,
    limit: u32,
}

impl<'a> Many<'a> {
    fn of(graph: &Graph, snaps: &'a [Option<Snap>], follow: Follow, limit: u32) -> Self {
        let far = follow.other();
        let gates: Vec<Vec<Gate>> = snaps
            .iter()
            .map(|snap| snap.as_ref().map_or_else(Vec::new, |snap| gates(graph, snap, far)))
            .collect();
        let mut is_gate = vec![false; graph.nodes().len()];
        for gate in gates.iter().flatten() {
            is_gate[gate.node as usize] = true;
        }
        let gate_count = is_gate.iter().filter(|is_gate| **is_gate).count();
        Self { snaps, gates, is_gate, gate_count, follow, limit }
    }

    /// Tells how long it takes between one place and each of the many within the limit.
    fn reach(
        &self,
        graph: &Graph,
        circle: &mut Circle,
        one: Option<&Snap>,
        mut tell: impl FnMut(usize, u32),
    ) {
        let Some(one) = one else { return };
        circle.begin();
        for gate in gates(graph, one, self.follow) {
            circle.improve(gate.node, gate.millis, None);
        }
        self.settle(graph, circle);
        for (index, snap) in self.snaps.iter().enumerate() {
            let Some(snap) = snap else { continue };
            let through = self.gates[index].iter().filter_map(|gate| {
                circle.label(gate.node).map(|label| label.millis.saturating_add(gate.millis))
            });
            let (from, to) = if self.follow == Follow::Out { (one, snap) } else { (snap, one) };
            let quickest = through.chain(from.directly(graph, to)).min();
            if let Some(millis) = quickest.filter(|millis| *millis <= self.limit) {
                tell(index, millis);
            }
        }
    }

    /// Grows the circle until all gates are settled or the limit is reached.
    fn settle(&self, graph: &Graph, circle: &mut Circle) {
        let mut missing = self.gate_count;
        while missing > 0 {
            let Some((node, millis)) = circle.settle().filter(|(_, millis)| *millis <= self.limit) else {
                return;
            };
            missing -= usize::from(self.is_gate[node as usize]);
            for edge in self.follow.edges(graph, node) {
                circle.improve(edge.head, millis.saturating_add(edge.millis), None);
            }
        }
    }
}

fn gates(graph: &Graph, snap: &Snap, follow: Follow) -> Vec<Gate> {
    match follow {
        Follow::Out => snap.exits(graph).collect(),
        Follow::Into => snap.entries(graph).collect(),
    }
}
