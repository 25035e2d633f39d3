//! From what people type to a place, and from a place to what people would call it.

mod entry;
mod fold;
mod likeness;
mod reverse;
mod words;

use kernel::Place;

use crate::{
    City,
    graph::Graph,
    register::{Kind, Register},
};
use entry::Entry;
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

/// What was typed: a name, and perhaps a house number before or behind it.
struct Asked {
    words: Vec<String>,
    number: Option<String>,
}

impl Finder {
    pub fn of(register: &Register, graph: &Graph) -> Self {
        let near = Near::of(register);
        let entries = entry::entries(register, graph, &near);
        let words =
            Words::of(entries.iter().map(|entry| (fold(&entry.name), fold(&entry.districts.join(" ")))));
        Self { entries, words, near }
    }

    /// The best matches first, at most `limit`; among equally good ones those nearer to `near`.
    pub fn search(&self, text: &str, near: Option<Place>, limit: usize) -> Vec<Hit> {
        let mut found: Vec<(f64, Hit)> = Vec::new();
        for asked in Asked::readings(text) {
            for (entry, likeness) in self.words.like(&asked.words) {
                let entry = &self.entries[entry as usize];
                for (hit, fits) in entry.hits(&asked) {
                    let far = near.map_or(0.0, |near| near.metres_to(hit.place).min(FAR) / FAR);
                    found.push((likeness * fits - far * NEARNESS, hit));
                }
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

    /// The nearest address, if one is near enough to say where one is.
    pub fn nearest_address(&self, place: Place) -> Option<Hit> {
        self.near.address(place)
    }

    /// The district whose middle is nearest.
    pub fn district(&self, place: Place) -> Option<String> {
        self.near.district(place.into())
    }
}

impl City {
    /// What one would call a place: the nearest address; where no house is near, the street.
    pub fn name_of(&self, place: Place) -> Option<Hit> {
        self.finder().nearest_address(place).or_else(|| {
            let (on_street, name) = self.router().nearest_street(place)?;
            let text = name.filter(|_| on_street.metres_to(place) <= STREET_NEAR)?.to_owned();
            Some(Hit { text, district: self.finder().district(place), place: on_street, what: What::Street })
        })
    }
}

/// A street farther away than this, in metres, does not say where one is.
const STREET_NEAR: f64 = 300.0;
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
