//! A way as it is driven: places and the time at each.

use std::time::Duration;

use kernel::Place;

use super::snap::cost;
use crate::{geometry::between, graph::Graph};

/// What a route is made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// It follows streets.
    Streets,
    /// No street is known there: the straight line, longer by a usual detour.
    Straight,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Route {
    /// At least two, in the order in which they are passed.
    pub path: Vec<Waypoint>,
    pub metres: f64,
    pub duration: Duration,
    pub how: How,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Waypoint {
    pub place: Place,
    /// Since the start.
    pub after: Duration,
}

/// A segment or a part of it, driven from one share of its length to another.
#[derive(Debug, Clone, Copy)]
pub struct Leg {
    pub segment: u32,
    pub from: f64,
    pub to: f64,
}

pub fn along(graph: &Graph, legs: &[Leg]) -> Route {
    let mut route = Route { path: Vec::new(), metres: 0.0, duration: Duration::ZERO, how: How::Streets };
    for leg in legs {
        let segment = &graph.segments()[leg.segment as usize];
        let share = (leg.to - leg.from).abs();
        let duration = Duration::from_millis(cost(segment, share).into());
        let part = part(graph, leg);
        route.extend(&part, duration);
        route.metres += f64::from(segment.decimetres) / 10.0 * share;
    }
    route
}

impl Route {
    /// Adds places, spreading the time over the metres between them.
    fn extend(&mut self, places: &[Place], duration: Duration) {
        let lengths: Vec<_> = places.windows(2).map(|ends| ends[0].metres_to(ends[1])).collect();
        let whole: f64 = lengths.iter().sum();
        if self.path.is_empty() {
            self.path.push(Waypoint { place: places[0], after: Duration::ZERO });
        }
        let mut driven = 0.0;
        for (place, length) in places[1..].iter().zip(&lengths) {
            driven += length;
            let share = if whole > 0.0 { (driven / whole).min(1.0) } else { 1.0 };
            self.path.push(Waypoint { place: *place, after: self.duration + duration.mul_f64(share) });
        }
        self.duration += duration;
    }
}

/// The places along a part of a segment, in the direction in which it is driven.
fn part(graph: &Graph, leg: &Leg) -> Vec<Place> {
    let mut line = graph.places(&graph.segments()[leg.segment as usize]);
    let (mut from, mut to) = (leg.from, leg.to);
    if from > to {
        line.reverse();
        (from, to) = (1.0 - from, 1.0 - to);
    }
    let lengths: Vec<_> = line.windows(2).map(|ends| ends[0].metres_to(ends[1])).collect();
    let whole: f64 = lengths.iter().sum();
    let (from, to) = (from * whole, to * whole);
    let mut places = vec![at(&line, &lengths, from)];
    let mut passed = 0.0;
    for (place, length) in line[1..].iter().zip(&lengths) {
        passed += length;
        if passed > from && passed < to {
            places.push(*place);
        }
    }
    places.push(at(&line, &lengths, to));
    places
}

/// The place a number of metres along a line.
fn at(line: &[Place], lengths: &[f64], mut metres: f64) -> Place {
    for (ends, length) in line.windows(2).zip(lengths) {
        if metres <= *length && *length > 0.0 {
            let [lng, lat] =
                between([ends[0].lng, ends[0].lat], [ends[1].lng, ends[1].lat], (metres / length).max(0.0));
            return Place { lat, lng };
        }
        metres -= length;
    }
    line[line.len() - 1]
}
