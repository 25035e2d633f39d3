//! What a search writes down while it looks.

use std::{cmp::Reverse, collections::BinaryHeap};

use crate::graph::{Edge, Graph};

/// Which way the edges are followed: away from where one starts, or back from where one wants to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Follow {
    Out,
    Into,
}

impl Follow {
    pub fn edges(self, graph: &Graph, node: u32) -> &[Edge] {
        match self {
            Self::Out => graph.out_of(node),
            Self::Into => graph.into(node),
        }
    }

    pub const fn other(self) -> Self {
        match self {
            Self::Out => Self::Into,
            Self::Into => Self::Out,
        }
    }
}

/// The best known way to a node: its cost, and the step that led there.
#[derive(Debug, Clone, Copy)]
pub struct Label {
    pub millis: u32,
    pub step: Option<Step>,
    round: u32,
}

#[derive(Debug, Clone, Copy)]
pub struct Step {
    pub before: u32,
    pub segment: u32,
    pub against: bool,
}

/// One growing circle of labels. A new round forgets the last one without touching its labels.
#[derive(Debug)]
pub struct Circle {
    labels: Vec<Label>,
    round: u32,
    queue: BinaryHeap<Reverse<(u32, u32)>>,
}

/// Two circles: one around the start, one around the end.
#[derive(Debug)]
pub struct Desk {
    pub start: Circle,
    pub end: Circle,
}

impl Desk {
    pub fn of(nodes: usize) -> Self {
        Self { start: Circle::of(nodes), end: Circle::of(nodes) }
    }
}

impl Circle {
    fn of(nodes: usize) -> Self {
        let unknown = Label { millis: u32::MAX, step: None, round: 0 };
        Self { labels: vec![unknown; nodes], round: 0, queue: BinaryHeap::new() }
    }

    pub fn begin(&mut self) {
        self.queue.clear();
        self.round = self.round.wrapping_add(1);
        if self.round == 0 {
            self.labels.iter_mut().for_each(|label| label.round = 0);
            self.round = 1;
        }
    }

    pub fn label(&self, node: u32) -> Option<&Label> {
        Some(&self.labels[node as usize]).filter(|label| label.round == self.round)
    }

    /// Writes a label if it is better than the one there; says whether it was.
    pub fn improve(&mut self, node: u32, millis: u32, step: Option<Step>) -> bool {
        if self.label(node).is_some_and(|label| label.millis <= millis) {
            return false;
        }
        self.labels[node as usize] = Label { millis, step, round: self.round };
        self.queue.push(Reverse((millis, node)));
        true
    }

    /// The cost of the next node; no node found later is nearer.
    pub fn reach(&self) -> Option<u32> {
        self.queue.peek().map(|Reverse((millis, _))| *millis)
    }

    /// The next nearest node, settled: its label is final. Entries that a better label overtook are passed over.
    pub fn settle(&mut self) -> Option<(u32, u32)> {
        while let Some(Reverse((millis, node))) = self.queue.pop() {
            if self.labels[node as usize].millis == millis {
                return Some((node, millis));
            }
        }
        None
    }
}
