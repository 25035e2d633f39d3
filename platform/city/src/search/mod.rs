//! From what people type to a place, and from a place to what people would call it.

mod fold;
mod likeness;
mod reverse;
mod words;

use std::collections::HashMap;

use kernel::Place;

use crate::{
    geometry::{Spot, metres},
    graph::Graph,
    register::{Kind, Register},
};
use fold::fold;
use reverse::Near;
use words::Words;

/// What a search found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// As one would write it: street and number, or the name.
    pub text: String,
    /// Where it lies, for those who know the city.
    pub district: Option<String>,
    pub place: Place,
    pub what: What,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A house. Not exact where the number asked for is not known, and a neighbour stands in.
    Address {
        exact: bool,
    },
    Street,
    Landmark(Kind),
    District,
}

/// Finds things by name. Case, accents, a typing mistake in a word and an unfinished last word are forgiven.
#[derive(Debug)]
pub struct Finder {
    entries: Vec<Entry>,
    words: Words,
    near: Near,
}

/// Something with a name.
#[derive(Debug)]
struct Entry {
    name: String,
    district: Option<String>,
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

/// What was typed: a name, and perhaps a house number before or behind it.
struct Asked {
    words: Vec<String>,
    number: Option<String>,
}

impl Finder {
    pub fn of(register: &Register, graph: &Graph) -> Self {
        let near = Near::of(register);
        let mut entries = streets(register, graph, &near);
        entries.extend(register.landmarks.iter().map(|landmark| {
            let (spot, what) = (landmark.spot, What::Landmark(landmark.kind));
            Entry {
                name: landmark.name.clone(),
                district: near.district(spot),
                spot,
                what,
                houses: Vec::new(),
            }
        }));
        entries.extend(register.districts.iter().map(|district| Entry {
            name: district.name.clone(),
            district: None,
            spot: district.spot,
            what: What::District,
            houses: Vec::new(),
        }));
        let words = Words::of(
            entries
                .iter()
                .map(|entry| (fold(&entry.name), fold(entry.district.as_deref().unwrap_or_default()))),
        );
        Self { entries, words, near }
    }

    /// The best matches first, at most `limit`; among equally good ones those nearer to `near`.
    pub fn search(&self, text: &str, near: Option<Place>, limit: usize) -> Vec<Hit> {
        let mut found: Vec<(f64, Hit)> = Vec::new();
        for asked in Asked::readings(text) {
            for (entry, likeness) in self.words.like(&asked.words) {
                let entry = &self.entries[entry as usize];
                let Some((hit, fits)) = entry.hit(asked.number.as_deref()) else { continue };
                let far = near.map_or(0.0, |near| metres(near, hit.place).min(FAR) / FAR);
                found.push((likeness * fits - far * NEARNESS, hit));
            }
        }
        found.sort_by(|one, other| other.0.total_cmp(&one.0).then_with(|| one.1.text.cmp(&other.1.text)));
        let mut hits: Vec<Hit> = Vec::new();
        for (_, hit) in found {
            if hits.len() == limit {
                break;
            }
            if !hits.iter().any(|known| known.text == hit.text && known.place == hit.place) {
                hits.push(hit);
            }
        }
        hits
    }

    /// What one would call a place: the nearest address, if one is near.
    pub fn name_of(&self, place: Place) -> Option<Hit> {
        self.near.address(place)
    }
}

/// Nearness decides between equals and never lifts a worse name above a better one.
const NEARNESS: f64 = 0.04;
const FAR: f64 = 20_000.0;

impl Asked {
    /// A number may stand before the street, behind it, before its district, or belong to the name: every way to read
    /// it.
    fn readings(text: &str) -> Vec<Self> {
        let words: Vec<_> = fold(text).split_whitespace().map(str::to_owned).collect();
        let is_number = |word: &String| word.starts_with(|letter: char| letter.is_ascii_digit());
        let mut readings = Vec::new();
        for at in (0..words.len()).rev().filter(|at| is_number(&words[*at])) {
            let mut name = words.clone();
            readings.push(Self { number: Some(name.remove(at)), words: name });
        }
        readings.push(Self { words, number: None });
        readings.retain(|asked| !asked.words.is_empty());
        readings
    }
}

impl Entry {
    /// The hit for this entry, and how well it fits the number asked for.
    fn hit(&self, number: Option<&str>) -> Option<(Hit, f64)> {
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

/// A street with its middle and its houses. Villages of one county share names: parts far from each other are
/// streets of their own.
fn streets(register: &Register, graph: &Graph, near: &Near) -> Vec<Entry> {
    let mut parts: HashMap<&str, Vec<Part>> = HashMap::new();
    for segment in graph.segments() {
        let line: Vec<_> = graph.line(segment).collect();
        let part = Part { spot: line[line.len() / 2], number: None };
        parts.entry(graph.name(segment).unwrap_or_default()).or_default().push(part);
    }
    for address in &register.addresses {
        let part = Part { spot: address.spot, number: Some(&address.number) };
        parts.entry(&register.streets[address.street as usize]).or_default().push(part);
    }
    parts.remove("");
    let mut names: Vec<_> = parts.into_iter().collect();
    names.sort_unstable_by_key(|(name, _)| *name);
    let clusters = names
        .into_iter()
        .flat_map(|(name, parts)| together(parts).into_iter().map(move |parts| (name, parts)));
    clusters.map(|(name, parts)| street(name, &parts, near)).collect()
}

/// A piece of a street, or a house in it.
#[derive(Debug, Clone, Copy)]
struct Part<'a> {
    spot: Spot,
    number: Option<&'a str>,
}

/// Parts of one street lie this near to each other, in metres.
const GAP: f64 = 900.0;

fn together(mut left: Vec<Part<'_>>) -> Vec<Vec<Part<'_>>> {
    let mut clusters = Vec::new();
    while let Some(first) = left.pop() {
        let mut cluster = vec![first];
        let mut looked_at = 0;
        while looked_at < cluster.len() {
            let here = cluster[looked_at].spot.place();
            let (close, far) = left.into_iter().partition(|part| metres(here, part.spot.place()) < GAP);
            cluster.extend::<Vec<_>>(close);
            left = far;
            looked_at += 1;
        }
        clusters.push(cluster);
    }
    clusters
}

fn street(name: &str, parts: &[Part<'_>], near: &Near) -> Entry {
    let middle = crate::geometry::middle(parts.iter().map(|part| &part.spot));
    let off = |part: &&Part<'_>| metres(middle, part.spot.place()) as u64;
    let spot = parts.iter().min_by_key(off).map_or_else(|| middle.into(), |part| part.spot);
    let mut houses: Vec<_> = parts
        .iter()
        .filter_map(|part| Some(House { number: part.number?.to_owned(), spot: part.spot }))
        .collect();
    houses.sort_by(|one, other| {
        counted(&one.number).cmp(&counted(&other.number)).then_with(|| one.number.cmp(&other.number))
    });
    Entry { name: name.to_owned(), district: near.district(spot), spot, what: What::Street, houses }
}
