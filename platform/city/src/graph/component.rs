//! Which nodes can reach each other.

use super::{Edge, Graph, build::Kept};

/// The largest set of nodes that all reach each other (Kosaraju: the order in which a first walk leaves the nodes,
/// then walks backwards in the reverse of it). Neither walk recurses: a long street would overflow the stack.
pub fn largest(graph: &Graph) -> Kept {
    let mut part = vec![u32::MAX; graph.nodes().len()];
    let mut sizes = Vec::new();
    for node in leaving_order(graph).into_iter().rev() {
        if part[node as usize] == u32::MAX {
            sizes.push(walk_back(graph, node, sizes.len() as u32, &mut part));
        }
    }
    // The first of equals, so that the answer depends on nothing but the graph.
    let best = (0..sizes.len()).max_by_key(|part| (sizes[*part], std::cmp::Reverse(*part)));
    Kept(part.into_iter().map(|part| Some(part as usize) == best).collect())
}

/// Whether the first node reaches all, and all reach it.
pub fn is_whole(graph: &Graph) -> bool {
    let nodes = graph.nodes().len();
    nodes == 0
        || count_reached(nodes, |node| graph.out_of(node)) == nodes
            && count_reached(nodes, |node| graph.into(node)) == nodes
}

fn leaving_order(graph: &Graph) -> Vec<u32> {
    let nodes = graph.nodes().len();
    let (mut seen, mut order) = (vec![false; nodes], Vec::with_capacity(nodes));
    for start in 0..nodes as u32 {
        if std::mem::replace(&mut seen[start as usize], true) {
            continue;
        }
        let mut walk = vec![(start, 0)];
        while let Some((node, next)) = walk.last_mut() {
            if let Some(edge) = graph.out_of(*node).get(*next) {
                *next += 1;
                if !std::mem::replace(&mut seen[edge.head as usize], true) {
                    walk.push((edge.head, 0));
                }
            } else {
                order.push(*node);
                walk.pop();
            }
        }
    }
    order
}

fn walk_back(graph: &Graph, start: u32, number: u32, part: &mut [u32]) -> usize {
    let (mut found, mut size) = (vec![start], 0);
    part[start as usize] = number;
    while let Some(node) = found.pop() {
        size += 1;
        for edge in graph.into(node) {
            if part[edge.head as usize] == u32::MAX {
                part[edge.head as usize] = number;
                found.push(edge.head);
            }
        }
    }
    size
}

fn count_reached<'a>(nodes: usize, edges: impl Fn(u32) -> &'a [Edge]) -> usize {
    let (mut seen, mut found, mut count) = (vec![false; nodes], vec![0], 0);
    seen[0] = true;
    while let Some(node) = found.pop() {
        count += 1;
        for edge in edges(node) {
            if !std::mem::replace(&mut seen[edge.head as usize], true) {
                found.push(edge.head);
            }
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::super::{Builder, Class, Street};
    use crate::geometry::Spot;

    const LANE: Street<'_> = Street { name: None, class: Class::Minor, kmh: 30, oneway: true, bridge: false };

    fn spot(lng: i32) -> Spot {
        Spot { lat: 0, lng: lng * 10_000 }
    }

    fn kept(lanes: &[(i32, i32)]) -> usize {
        let mut builder = Builder::default();
        for (from, to) in lanes {
            builder.add(&[spot(*from), spot(*to)], LANE);
        }
        builder.finish().nodes().len()
    }

    #[test]
    fn only_what_can_be_left_and_reached_again_is_kept() {
        assert_eq!(kept(&[(1, 2), (2, 3), (3, 1), (3, 4)]), 3, "a way out without a way back");
        assert_eq!(kept(&[(1, 2), (2, 1), (5, 6), (6, 7), (7, 5)]), 3, "the larger of two");
        assert_eq!(kept(&[]), 0);
    }
}
