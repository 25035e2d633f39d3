//! Ways through the streets: the quickest path, and how long many of them take.

mod desk;
mod matrix;
mod path;
mod quickest;
mod snap;
mod straight;

use std::{sync::Mutex, time::Duration};

use kernel::Place;

use crate::graph::Graph;
use desk::Desk;
use snap::{Snap, Streets};

pub use matrix::Durations;
pub use path::{How, Route, Waypoint};
pub use straight::Straight;

/// A place farther from every street than this, in metres, is none we know the way to.
const FARTHEST_STREET: f64 = 2_000.0;

/// Finds ways on one street graph. Threads share it; each question takes a desk to work on.
#[derive(Debug)]
pub struct Router {
    graph: Graph,
    streets: Streets,
    straight: Straight,
    desks: Mutex<Vec<Desk>>,
}

impl Router {
    pub fn new(graph: Graph) -> Self {
        Self { streets: Streets::of(&graph), graph, straight: Straight::default(), desks: Mutex::default() }
    }

    pub const fn graph(&self) -> &Graph {
        &self.graph
    }

    /// The quickest way, from the street nearest to one place to the street nearest to the other. The straight line
    /// where one of them lies far from any street; the answer says which it is.
    pub fn route(&self, from: Place, to: Place) -> Route {
        let ends = self.snap(from).zip(self.snap(to));
        let legs = ends.and_then(|(start, end)| {
            self.at_a_desk(|desk| quickest::quickest(&self.graph, desk, &start, &end))
        });
        legs.map_or_else(|| self.straight.route(from, to), |legs| path::along(&self.graph, &legs))
    }

    /// How long it takes from each place to each; nothing where it takes longer than the limit. One search serves a
    /// whole row or column, whichever are fewer.
    pub fn durations(&self, from: &[Place], to: &[Place], limit: Duration) -> Durations {
        let snapped = |places: &[Place]| places.iter().map(|place| self.snap(*place)).collect::<Vec<_>>();
        let (starts, ends) = (snapped(from), snapped(to));
        let mut durations =
            self.at_a_desk(|desk| matrix::durations(&self.graph, desk, &starts, &ends, limit));
        for (row, start) in starts.iter().enumerate() {
            let unknown = |end: &Option<Snap>| start.is_none() || end.is_none();
            for (column, _) in ends.iter().enumerate().filter(|(_, end)| unknown(end)) {
                durations.set(row, column, self.straight.duration(from[row], to[column]), limit);
            }
        }
        durations
    }

    /// The place on the nearest street, and that street's name.
    pub fn nearest_street(&self, place: Place) -> Option<(Place, Option<&str>)> {
        let snap = self.snap(place)?;
        Some((snap.place, self.graph.name(&self.graph.segments()[snap.segment as usize])))
    }

    fn snap(&self, place: Place) -> Option<Snap> {
        self.streets.snap(&self.graph, place).filter(|snap| snap.away <= FARTHEST_STREET)
    }

    /// Desks are kept: laying out one for every question would cost more than most answers.
    fn at_a_desk<T>(&self, work: impl FnOnce(&mut Desk) -> T) -> T {
        let desks = || self.desks.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let free = desks().pop();
        let mut desk = free.unwrap_or_else(|| Desk::of(self.graph.nodes().len()));
        let answer = work(&mut desk);
        desks().push(desk);
        answer
    }
}
