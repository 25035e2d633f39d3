//! Reading an extract in three passes: which ways belong to areas, which ways we want, where their nodes lie.

use std::collections::{HashMap, HashSet};

use osmpbf::{Element, ElementReader, RelMemberType};

use super::{
    ImportError, middle,
    tags::{Numbered, Road, Tags},
};
use crate::{
    geometry::Spot,
    register::{District, Kind, Landmark},
    scenery::{Course, Ground},
};

/// What we keep of an extract.
#[derive(Debug, Default)]
pub struct Extract {
    pub ways: Vec<Way>,
    pub areas: Vec<Relation>,
    pub nodes: HashMap<i64, Spot>,
    pub addresses: Vec<(Numbered, Spot)>,
    pub districts: Vec<District>,
    pub landmarks: Vec<Landmark>,
    /// The ways that areas are put together from.
    parts: HashSet<i64>,
}

#[derive(Debug)]
pub struct Way {
    pub id: i64,
    pub nodes: Vec<i64>,
    pub name: Option<String>,
    pub road: Option<Road>,
    pub ground: Option<Ground>,
    pub course: Option<Course>,
    pub building: Option<u16>,
    pub address: Option<Numbered>,
    kind: Option<Kind>,
}

/// An area or a building whose outline is made of several ways.
#[derive(Debug)]
pub struct Relation {
    pub ground: Option<Ground>,
    pub building: Option<u16>,
    pub name: Option<String>,
    pub outer: Vec<i64>,
    pub inner: Vec<i64>,
}

impl Extract {
    pub fn read(pbf: &[u8]) -> Result<Self, ImportError> {
        let mut extract = Self::default();
        ElementReader::new(pbf).for_each(|element| extract.take_relation(&element))?;
        ElementReader::new(pbf).for_each(|element| extract.take_way(&element))?;
        let mut wanted: HashSet<i64> = HashSet::new();
        wanted.extend(extract.ways.iter().flat_map(|way| &way.nodes));
        ElementReader::new(pbf).for_each(|element| extract.take_node(&element, &wanted))?;
        extract.take_houses()?;
        Ok(extract)
    }

    /// Where the nodes of a way lie.
    pub fn line(&self, way: &Way) -> Result<Vec<Spot>, ImportError> {
        way.nodes.iter().map(|node| self.spot(*node)).collect()
    }

    pub fn spot(&self, node: i64) -> Result<Spot, ImportError> {
        self.nodes.get(&node).copied().ok_or(ImportError::MissingNode(node))
    }

    fn take_relation(&mut self, element: &Element<'_>) {
        let Element::Relation(relation) = element else { return };
        let tags = Tags::of(relation.tags());
        let (ground, building) = (tags.ground(), tags.building());
        if tags.get("type") != Some("multipolygon") || ground.is_none() && building.is_none() {
            return;
        }
        let mut area = Relation { ground, building, name: tags.name(), outer: Vec::new(), inner: Vec::new() };
        for member in relation.members().filter(|member| member.member_type == RelMemberType::Way) {
            let ways = if member.role().is_ok_and(|role| role == "inner") {
                &mut area.inner
            } else {
                &mut area.outer
            };
            ways.push(member.member_id);
        }
        self.parts.extend(area.outer.iter().chain(&area.inner));
        self.areas.push(area);
    }

    fn take_way(&mut self, element: &Element<'_>) {
        let Element::Way(way) = element else { return };
        let tags = Tags::of(way.tags());
        let taken = Way {
            id: way.id(),
            nodes: way.refs().collect(),
            name: tags.name(),
            road: tags.road(),
            ground: tags.ground(),
            course: tags.course(),
            building: tags.building(),
            address: tags.address(),
            kind: tags.kind(),
        };
        let speaks = taken.road.is_some()
            || taken.ground.is_some()
            || taken.course.is_some()
            || taken.building.is_some()
            || taken.address.is_some()
            || taken.kind.is_some();
        if (speaks || self.parts.contains(&taken.id)) && taken.nodes.len() > 1 {
            self.ways.push(taken);
        }
    }

    fn take_node(&mut self, element: &Element<'_>, wanted: &HashSet<i64>) {
        let (id, spot, tags) = match element {
            Element::Node(node) => {
                let spot = Spot { lat: node.decimicro_lat(), lng: node.decimicro_lon() };
                (node.id(), spot, Tags::of(node.tags()))
            }
            Element::DenseNode(node) => {
                let spot = Spot { lat: node.decimicro_lat(), lng: node.decimicro_lon() };
                (node.id(), spot, Tags::of(node.tags()))
            }
            _ => return,
        };
        if !spot.is_on_earth() {
            return;
        }
        if wanted.contains(&id) {
            self.nodes.insert(id, spot);
        }
        self.addresses.extend(tags.address().map(|address| (address, spot)));
        let Some(name) = tags.name() else { return };
        if tags.is_district() {
            self.districts.push(District { name, spot });
        } else if let Some(kind) = tags.kind() {
            self.landmarks.push(Landmark { kind, name, spot });
        }
    }

    /// Houses and landmarks that are drawn as ways stand in their middle.
    fn take_houses(&mut self) -> Result<(), ImportError> {
        for index in 0..self.ways.len() {
            let way = &self.ways[index];
            let named = way.name.clone().zip(way.kind);
            if way.address.is_none() && named.is_none() {
                continue;
            }
            let Some(spot) = middle(&self.line(way)?) else { continue };
            self.addresses.extend(way.address.clone().map(|address| (address, spot)));
            self.landmarks.extend(named.map(|(name, kind)| Landmark { kind, name, spot }));
        }
        Ok(())
    }
}
