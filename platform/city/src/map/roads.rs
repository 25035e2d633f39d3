//! Streets as one draws them: pieces of one name and class joined into lines as long as can be, so that a name is
//! written along the street and not once for each block.

use std::collections::HashMap;

use crate::{
    geometry::Spot,
    graph::{Class, Graph, Segment},
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Road {
    pub class: Class,
    pub name: Option<String>,
    pub bridge: bool,
    pub spots: Vec<Spot>,
}

type Kind<'a> = (Option<&'a str>, Class, bool);

pub fn roads(graph: &Graph) -> Vec<Road> {
    let mut joiner = Joiner::of(graph);
    let mut roads = Vec::new();
    for index in 0..graph.segments().len() as u32 {
        if !joiner.used[index as usize] {
            roads.push(joiner.road(index));
        }
    }
    roads
}

struct Joiner<'a> {
    graph: &'a Graph,
    /// The segments of one kind at one node.
    meeting: HashMap<(u32, Kind<'a>), Vec<u32>>,
    used: Vec<bool>,
}

impl<'a> Joiner<'a> {
    fn of(graph: &'a Graph) -> Self {
        let mut meeting: HashMap<_, Vec<_>> = HashMap::new();
        for (index, segment) in graph.segments().iter().enumerate() {
            for node in [segment.from, segment.to] {
                meeting.entry((node, kind(graph, segment))).or_default().push(index as u32);
            }
        }
        Self { graph, meeting, used: vec![false; graph.segments().len()] }
    }

    fn road(&mut self, index: u32) -> Road {
        self.used[index as usize] = true;
        let segment = &self.graph.segments()[index as usize];
        let (name, class, bridge) = kind(self.graph, segment);
        let mut spots: Vec<_> = self.graph.line(segment).collect();
        self.follow(&mut spots, segment.to, index);
        spots.reverse();
        self.follow(&mut spots, segment.from, index);
        Road { class, name: name.map(str::to_owned), bridge, spots }
    }

    /// Goes on where exactly one other piece of the same kind begins; at forks the line ends.
    fn follow(&mut self, spots: &mut Vec<Spot>, mut node: u32, mut index: u32) {
        loop {
            let here = kind(self.graph, &self.graph.segments()[index as usize]);
            let Some([one, other]) = self.meeting.get(&(node, here)).map(Vec::as_slice) else { return };
            index = if *one == index { *other } else { *one };
            if std::mem::replace(&mut self.used[index as usize], true) {
                return;
            }
            let next = &self.graph.segments()[index as usize];
            let line = self.graph.line(next);
            if next.from == node {
                spots.extend(line.skip(1));
                node = next.to;
            } else {
                spots.extend(line.rev().skip(1));
                node = next.from;
            }
        }
    }
}

fn kind<'a>(graph: &'a Graph, segment: &Segment) -> Kind<'a> {
    (graph.name(segment), segment.class, segment.bridge)
}
