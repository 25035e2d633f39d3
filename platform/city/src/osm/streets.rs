//! From ways to segments: cut wherever another road joins.

use std::collections::HashMap;

use super::{
    ImportError,
    read::{Extract, Way},
    tags::{Direction, Road},
};
use crate::graph::{Builder, Graph, Street};

pub fn build(extract: &Extract) -> Result<Graph, ImportError> {
    let roads: Vec<_> = extract.ways.iter().filter_map(|way| Some((way, way.road.as_ref()?))).collect();
    let joined = joins(&roads);
    let mut builder = Builder::default();
    for (way, road) in roads {
        let mut start = 0;
        for end in 1..way.nodes.len() {
            if end + 1 == way.nodes.len() || joined[&way.nodes[end]] > 1 {
                add(&mut builder, extract, (way, road), &way.nodes[start..=end])?;
                start = end;
            }
        }
    }
    Ok(builder.finish())
}

/// How many roads pass each node; one that passes twice joins itself.
fn joins(roads: &[(&Way, &Road)]) -> HashMap<i64, u32> {
    let mut passes = HashMap::new();
    for node in roads.iter().flat_map(|(way, _)| &way.nodes) {
        *passes.entry(*node).or_default() += 1;
    }
    passes
}

fn add(
    builder: &mut Builder,
    extract: &Extract,
    (way, road): (&Way, &Road),
    nodes: &[i64],
) -> Result<(), ImportError> {
    let mut line = nodes.iter().map(|node| extract.spot(*node)).collect::<Result<Vec<_>, _>>()?;
    if road.direction == Direction::Against {
        line.reverse();
    }
    let street = Street {
        name: way.name.as_deref(),
        class: road.class,
        kmh: road.kmh,
        oneway: road.direction != Direction::Both,
        bridge: road.bridge,
    };
    builder.add(&line, street);
    Ok(())
}
