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
    let limit = u32::try_from(limit.as_millis()).unwrap_or(TOO_LONG - 1).min(TOO_LONG - 1);
    let mut table = Durations::empty(starts.len(), ends.len());
    // The table is the same from either side; there is one search for each of the fewer.
    if starts.len() <= ends.len() {
        for (row, start) in starts.iter().enumerate() {
            let line =
                start.map(|start| one_to_many(graph, &mut desk.start, Follow::Out, (&start, ends), limit));
            for (column, millis) in line.into_iter().flatten().enumerate() {
                table.millis[row * ends.len() + column] = millis;
            }
        }
    } else {
        for (column, end) in ends.iter().enumerate() {
            let line = end.map(|end| one_to_many(graph, &mut desk.end, Follow::Into, (&end, starts), limit));
            for (row, millis) in line.into_iter().flatten().enumerate() {
                table.millis[row * ends.len() + column] = millis;
            }
        }
    }
    table
}

fn one_to_many(
    graph: &Graph,
    circle: &mut Circle,
    follow: Follow,
    (one, many): (&Snap, &[Option<Snap>]),
    limit: u32,
) -> Vec<u32> {
    let (near, far) = (follow, follow.other());
    let mut wanted: Vec<u32> =
        many.iter().flatten().flat_map(|snap| gates(graph, snap, far)).map(|gate| gate.node).collect();
    wanted.sort_unstable();
    wanted.dedup();
    circle.begin();
    for gate in gates(graph, one, near) {
        circle.improve(gate.node, gate.millis, None);
    }
    settle_all(graph, circle, follow, &wanted, limit);
    let reached = |snap: &Snap| {
        let through = gates(graph, snap, far)
            .into_iter()
            .filter_map(|gate| circle.label(gate.node).map(|label| label.millis.saturating_add(gate.millis)));
        let (from, to) = if follow == Follow::Out { (one, snap) } else { (snap, one) };
        through.chain(from.directly(graph, to)).min().filter(|millis| *millis <= limit)
    };
    many.iter().map(|snap| snap.as_ref().and_then(&reached).unwrap_or(TOO_LONG)).collect()
}

/// Grows the circle until all wanted nodes are settled or the limit is reached.
fn settle_all(graph: &Graph, circle: &mut Circle, follow: Follow, wanted: &[u32], limit: u32) {
    let mut missing = wanted.len();
    while missing > 0 {
        let Some((node, millis)) = circle.settle().filter(|(_, millis)| *millis <= limit) else { return };
        missing -= usize::from(wanted.binary_search(&node).is_ok());
        for edge in follow.edges(graph, node) {
            circle.improve(edge.head, millis.saturating_add(edge.millis), None);
        }
    }
}

fn gates(graph: &Graph, snap: &Snap, follow: Follow) -> Vec<Gate> {
    match follow {
        Follow::Out => snap.exits(graph).collect(),
        Follow::Into => snap.entries(graph).collect(),
    }
}
