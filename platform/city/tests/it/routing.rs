//! The router against plain Dijkstra, written as simply as can be.

use std::{cmp::Reverse, collections::BinaryHeap, time::Duration};

use city::{
    City,
    graph::Graph,
    route::{How, Route, Straight},
};
use kernel::{Chance, Place};

use crate::towns::{somewhere, town};

/// The cost from one node to all, by the book.
fn dijkstra(graph: &Graph, from: u32) -> Vec<u64> {
    let mut costs = vec![u64::MAX; graph.nodes().len()];
    let mut queue = BinaryHeap::from([Reverse((0, from))]);
    costs[from as usize] = 0;
    while let Some(Reverse((cost, node))) = queue.pop() {
        if cost > costs[node as usize] {
            continue;
        }
        for edge in graph.out_of(node) {
            let reached = cost + u64::from(edge.millis);
            if reached < costs[edge.head as usize] {
                costs[edge.head as usize] = reached;
                queue.push(Reverse((reached, edge.head)));
            }
        }
    }
    costs
}

fn node(city: &City, node: u32) -> Place {
    city.graph().nodes()[node as usize].place()
}

/// A node shares its spot with all its streets, so a snapped place may leave it by any of them: a few rounded
/// milliseconds.
const ROUNDING: u64 = 4;

#[test]
fn no_way_is_quicker_and_none_is_said_to_be() {
    for seed in [1, 7, 42] {
        let city = town(seed);
        let mut chance = Chance::seeded(seed);
        let nodes = city.graph().nodes().len() as u32;
        for _ in 0..25 {
            let from = chance.below(nodes);
            let costs = dijkstra(city.graph(), from);
            for _ in 0..8 {
                let to = chance.below(nodes);
                let route = city.router().route(node(city, from), node(city, to));
                let millis = route.duration.as_millis() as u64;
                assert!(
                    millis.abs_diff(costs[to as usize]) <= ROUNDING,
                    "seed {seed}: {from} to {to}: {millis} and {}",
                    costs[to as usize]
                );
            }
        }
    }
}

#[test]
fn a_table_says_what_single_ways_say_whichever_side_is_longer() {
    let city = town(7);
    let mut chance = Chance::seeded(3);
    let mut places = |count: usize| (0..count).map(|_| somewhere(city, &mut chance)).collect::<Vec<_>>();
    let limit = Duration::from_secs(6 * 60);
    for (from, to) in [(places(4), places(9)), (places(9), places(4))] {
        let table = city.router().durations(&from, &to, limit);
        let mut beyond = 0;
        for (row, start) in from.iter().enumerate() {
            for (column, end) in to.iter().enumerate() {
                let single = city.router().route(*start, *end).duration;
                match table.get(row, column) {
                    Some(duration) => assert!(duration.abs_diff(single) <= Duration::from_millis(ROUNDING)),
                    None => {
                        beyond += 1;
                        assert!(single + Duration::from_millis(ROUNDING) > limit);
                    }
                }
            }
        }
        assert!((1..36).contains(&beyond), "{beyond} of 36 are beyond the limit");
    }
}

#[test]
fn a_path_is_in_one_piece_and_as_long_as_it_says() {
    let city = town(42);
    let mut chance = Chance::seeded(5);
    for _ in 0..200 {
        let (from, to) = (somewhere(city, &mut chance), somewhere(city, &mut chance));
        let route = city.router().route(from, to);
        let drawn: f64 = route.path.windows(2).map(|ends| ends[0].place.metres_to(ends[1].place)).sum();
        if route.how == How::Streets {
            assert!(
                (drawn - route.metres).abs() < 2.0 + drawn / 500.0,
                "{drawn} drawn, {} said",
                route.metres
            );
        }
        assert_eq!(route.path[0].after, Duration::ZERO);
        assert_eq!(route.path.last().unwrap().after, route.duration);
        assert!(route.path.is_sorted_by_key(|waypoint| waypoint.after));
    }
}

#[test]
fn every_place_on_a_path_lies_on_a_street() {
    let city = town(7);
    let route = across(city);
    for waypoint in &route.path {
        let (street, _) = city.router().nearest_street(waypoint.place).unwrap();
        assert!(street.metres_to(waypoint.place) < 1.0);
    }
}

fn across(city: &City) -> Route {
    let route = city.router().route(node(city, 0), node(city, city.graph().nodes().len() as u32 - 1));
    assert_eq!(route.how, How::Streets);
    route
}

#[test]
fn one_way_streets_are_driven_one_way() {
    let city = town(7);
    let graph = city.graph();
    let oneway: Vec<_> = graph.segments().iter().filter(|segment| segment.oneway).collect();
    assert!(oneway.len() > 20, "{}", oneway.len());
    let around = oneway.iter().filter(|segment| {
        let line = graph.places(segment);
        let along = |share: f64| Place {
            lat: line[0].lat + (line[1].lat - line[0].lat) * share,
            lng: line[0].lng + (line[1].lng - line[0].lng) * share,
        };
        let with = city.router().route(along(0.3), along(0.7));
        let against = city.router().route(along(0.7), along(0.3));
        assert!(with.duration <= against.duration);
        against.metres > with.metres * 3.0
    });
    assert_eq!(around.count(), oneway.len());
}

#[test]
fn far_from_any_street_the_straight_line_is_told_apart() {
    let city = town(7);
    let away = Place::new(20.9, 72.9).unwrap();
    let here = node(city, 0);
    let route = city.router().route(here, away);
    assert_eq!(route.how, How::Straight);
    assert_eq!(route, Straight::default().route(here, away));
    let table = city.router().durations(&[here], &[away, here], Duration::from_secs(100_000));
    assert_eq!(table.get(0, 0), Some(route.duration));
    assert_eq!(table.get(0, 1), Some(Duration::ZERO));
}

#[test]
fn to_where_one_is_takes_no_time() {
    let city = town(7);
    let here = node(city, 5);
    let route = city.router().route(here, here);
    assert_eq!(route.duration, Duration::ZERO);
    assert!(route.path.len() >= 2);
}
