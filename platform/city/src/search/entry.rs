//! Everything with a name: streets with their houses, landmarks, districts.

use std::collections::{BTreeMap, HashMap};

use super::{Hit, What, fold::fold, reverse::Near};
use crate::{
    geometry::{Plane, Spot, metres, middle},
    graph::Graph,
    register::Register,
};

#[derive(Debug)]
pub struct Entry {
    pub name: String,
    pub district: Option<String>,
    spot: Spot,
    what: What,
    /// Of a street, sorted as people count.
    houses: Vec<House>,
}

#[derive(Debug)]
struct House {
    number: String,
    spot: Spot,
}

pub fn entries(register: &Register, graph: &Graph, near: &Near) -> Vec<Entry> {
    let plain = |name: &str, district, spot, what| Entry {
        name: name.to_owned(),
        district,
        spot,
        what,
        houses: Vec::new(),
    };
    let landmarks = register.landmarks.iter().map(|landmark| {
        let district = near.district(landmark.spot);
        plain(&landmark.name, district, landmark.spot, What::Landmark(landmark.kind))
    });
    let districts = register.districts.iter();
    let districts = districts.map(|district| plain(&district.name, None, district.spot, What::District));
    streets(register, graph, near).into_iter().chain(landmarks).chain(districts).collect()
}

impl Entry {
    /// The hit for this entry, and how well it fits the number asked for.
    pub fn hit(&self, number: Option<&str>) -> Option<(Hit, f64)> {
        let plain = |what| Hit {
            text: self.name.clone(),
            district: self.district.clone(),
            place: self.spot.place(),
            what,
        };
        let Some(number) = number else { return Some((plain(self.what), 1.0)) };
        if self.what != What::Street {
            return None;
        }
        let Some((house, exact)) = self.house(number) else { return Some((plain(What::Street), 0.8)) };
        let hit = Hit {
            text: format!("{} {}", self.name, house.number),
            place: house.spot.place(),
            ..plain(What::Address { exact })
        };
        Some((hit, if exact { 1.1 } else { 0.9 }))
    }

    /// The house with a number, or the one that comes nearest to it.
    fn house(&self, number: &str) -> Option<(&House, bool)> {
        let same = self.houses.iter().find(|house| fold(&house.number) == number);
        let wanted = counted(number);
        let away = |house: &&House| counted(&house.number).abs_diff(wanted);
        same.map(|house| (house, true)).or_else(|| Some((self.houses.iter().min_by_key(away)?, false)))
    }
}

/// The number at the beginning of a house number: "12a" counts as 12.
fn counted(number: &str) -> u32 {
    let digits = number.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(number.len());
    number[..digits].parse().unwrap_or(0)
}

/// A piece of a street, or a house in it.
#[derive(Debug, Clone, Copy)]
struct Part<'a> {
    spot: Spot,
    number: Option<&'a str>,
}

/// Streets with their middle and their houses. Villages of one county share names: parts far from each other are
/// streets of their own.
fn streets(register: &Register, graph: &Graph, near: &Near) -> Vec<Entry> {
    let mut named: BTreeMap<&str, Vec<Part<'_>>> = BTreeMap::new();
    for segment in graph.segments() {
        let Some(name) = graph.name(segment) else { continue };
        let line: Vec<_> = graph.line(segment).collect();
        named.entry(name).or_default().push(Part { spot: line[line.len() / 2], number: None });
    }
    for address in &register.addresses {
        let part = Part { spot: address.spot, number: Some(&address.number) };
        named.entry(&register.streets[address.street as usize]).or_default().push(part);
    }
    let plane = Plane::around(middle(graph.nodes()));
    let apart = named
        .into_iter()
        .flat_map(|(name, parts)| together(&plane, parts).into_iter().map(move |parts| (name, parts)));
    apart.map(|(name, parts)| street(name, &parts, near)).collect()
}

/// Parts of one street lie in squares of this many metres that touch each other.
const GAP: f64 = 600.0;

fn together<'a>(plane: &Plane, parts: Vec<Part<'a>>) -> Vec<Vec<Part<'a>>> {
    let mut squares: BTreeMap<[i64; 2], Vec<Part<'a>>> = BTreeMap::new();
    for part in parts {
        let square = plane.flat(part.spot.place()).map(|metres| (metres / GAP).floor() as i64);
        squares.entry(square).or_default().push(part);
    }
    let mut streets = Vec::new();
    while let Some((square, parts)) = squares.pop_first() {
        let (mut street, mut around) = (parts, vec![square]);
        while let Some([column, row]) = around.pop() {
            for next in (0..9).map(|index| [column + index % 3 - 1, row + index / 3 - 1]) {
                if let Some(parts) = squares.remove(&next) {
                    street.extend(parts);
                    around.push(next);
                }
            }
        }
        streets.push(street);
    }
    streets
}

fn street(name: &str, parts: &[Part<'_>], near: &Near) -> Entry {
    let middle = middle(parts.iter().map(|part| &part.spot));
    let off = |part: &&Part<'_>| metres(middle, part.spot.place()) as u64;
    let spot = parts.iter().min_by_key(off).map_or_else(|| middle.into(), |part| part.spot);
    // One house may be known twice, as a point and as a building.
    let mut houses: HashMap<&str, Spot> = HashMap::new();
    for part in parts {
        if let Some(number) = part.number {
            houses.entry(number).or_insert(part.spot);
        }
    }
    let mut houses: Vec<_> =
        houses.into_iter().map(|(number, spot)| House { number: number.to_owned(), spot }).collect();
    houses.sort_by(|one, other| {
        counted(&one.number).cmp(&counted(&other.number)).then_with(|| one.number.cmp(&other.number))
    });
    Entry { name: name.to_owned(), district: near.district(spot), spot, what: What::Street, houses }
}
