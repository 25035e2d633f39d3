//! Everything with a name: streets with their houses, landmarks, districts.

use std::collections::BTreeMap;

use super::{Asked, Hit, What, fold::fold, reverse::Near};
use crate::{
    geometry::{Plane, Spot, middle},
    graph::Graph,
    register::Register,
};

#[derive(Debug)]
pub struct Entry {
    pub name: String,
    /// Where its middle lies, and then all others that it passes through.
    pub districts: Vec<String>,
    spot: Spot,
    what: What,
    /// Of a street, sorted as people count.
    houses: Vec<House>,
}

#[derive(Debug)]
struct House {
    number: String,
    spot: Spot,
    district: Option<String>,
}

pub fn entries(register: &Register, graph: &Graph, near: &Near) -> Vec<Entry> {
    let plain = |name: &str, district: Option<String>, spot, what| Entry {
        name: name.to_owned(),
        districts: district.into_iter().collect(),
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
    /// What is found here, and how well it fits: with a number asked for, houses of that number or the next one to it.
    pub fn hits(&self, asked: &Asked) -> Vec<(Hit, f64)> {
        let Some(number) = &asked.number else { return vec![(self.itself(), 1.0)] };
        if self.what != What::Street {
            return Vec::new();
        }
        let same: Vec<_> = self.houses.iter().filter(|house| fold(&house.number) == *number).collect();
        let wanted = counted(number);
        let away = |house: &&House| counted(&house.number).abs_diff(wanted);
        match (same.is_empty(), self.houses.iter().min_by_key(away)) {
            (false, _) => {
                same.into_iter().map(|house| (self.hit(house, true), self.fit(house, asked))).collect()
            }
            (true, Some(house)) => vec![(self.hit(house, false), 0.9)],
            (true, None) => vec![(self.itself(), 0.8)],
        }
    }

    fn itself(&self) -> Hit {
        Hit {
            text: self.name.clone(),
            district: self.districts.first().cloned(),
            place: self.spot.place(),
            what: self.what,
        }
    }

    fn hit(&self, house: &House, exact: bool) -> Hit {
        Hit {
            text: format!("{} {}", self.name, house.number),
            district: house.district.clone(),
            place: house.spot.place(),
            what: What::Address { exact },
        }
    }

    /// A long street counts anew in every village; whoever names the village means its number.
    fn fit(&self, house: &House, asked: &Asked) -> f64 {
        let district = fold(house.district.as_deref().unwrap_or_default());
        let named = district.split(' ').any(|word| asked.words.iter().any(|asked| asked == word));
        // Less than a word of the name is worth above one of the district.
        if named { 1.13 } else { 1.1 }
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
    let off = |part: &&Part<'_>| middle.metres_to(part.spot.place()) as u64;
    let spot = parts.iter().min_by_key(off).map_or_else(|| middle.into(), |part| part.spot);
    let mut districts: Vec<_> = near.district(spot).into_iter().collect();
    for district in parts.iter().filter_map(|part| near.district(part.spot)) {
        if !districts.contains(&district) {
            districts.push(district);
        }
    }
    Entry { name: name.to_owned(), districts, spot, what: What::Street, houses: houses(parts, near) }
}

fn houses(parts: &[Part<'_>], near: &Near) -> Vec<House> {
    let house = |part: &Part<'_>| {
        let number = part.number?.to_owned();
        Some(House { number, spot: part.spot, district: near.district(part.spot) })
    };
    let mut houses: Vec<_> = parts.iter().filter_map(house).collect();
    houses.sort_by(|one, other| {
        let counted = counted(&one.number).cmp(&counted(&other.number));
        counted.then_with(|| one.number.cmp(&other.number)).then_with(|| one.district.cmp(&other.district))
    });
    // One house may be known twice, as a point and as a building.
    houses.dedup_by(|one, other| one.number == other.number && one.district == other.district);
    houses
}
