//! All words of all names and their districts, once each, with the names they stand for.

use std::collections::{BTreeMap, HashMap};

use super::likeness::likeness;

#[derive(Debug)]
pub struct Words {
    all: Vec<Word>,
    /// How many letters each name has, to tell how much of it was typed.
    lengths: Vec<usize>,
}

#[derive(Debug)]
struct Word {
    letters: Vec<char>,
    stands_in: Vec<Stands>,
}

/// A word stands in a name, or in the district that tells it from its namesakes.
#[derive(Debug, Clone, Copy)]
struct Stands {
    name: u32,
    beside: bool,
}

/// How much of a name's letters was found, and how well.
#[derive(Debug, Default, Clone, Copy)]
struct Found {
    likeness: f64,
    letters: f64,
    /// A district alone is not the name of a street in it.
    in_name: bool,
}

/// Of the letters typed, at least this share must be found.
const ENOUGH: f64 = 0.6;
/// What a word of the district counts beside one of the name.
const BESIDE: f64 = 0.9;

impl Words {
    /// Of folded names, each with its folded district.
    pub fn of(names: impl Iterator<Item = (String, String)>) -> Self {
        let (mut known, mut lengths) = (BTreeMap::<String, Vec<Stands>>::new(), Vec::new());
        for (index, (name, district)) in names.enumerate() {
            lengths.push(name.chars().filter(|letter| *letter != ' ').count());
            for (words, beside) in [(&name, false), (&district, true)] {
                for word in words.split_whitespace() {
                    known.entry(word.to_owned()).or_default().push(Stands { name: index as u32, beside });
                }
            }
        }
        let word = |(word, stands_in): (String, _)| Word { letters: word.chars().collect(), stands_in };
        Self { all: known.into_iter().map(word).collect(), lengths }
    }

    /// The names that are like what was typed, and how much, from 0 to 1.
    pub fn like(&self, typed: &[String]) -> Vec<(u32, f64)> {
        let typed: Vec<Vec<char>> = typed.iter().map(|word| word.chars().collect()).collect();
        let letters: usize = typed.iter().map(Vec::len).sum();
        // In the order of the names, so that the same question has the same answer.
        let mut found: BTreeMap<u32, Found> = BTreeMap::new();
        for word in &typed {
            for (name, best) in self.names_with(word) {
                let sum = found.entry(name).or_default();
                sum.likeness += best.likeness * word.len() as f64;
                sum.letters += word.len() as f64;
                sum.in_name |= best.in_name;
            }
        }
        let all = letters as f64;
        let enough = |found: &Found| found.in_name && found.letters >= all * ENOUGH;
        let rated = found.into_iter().filter(|(_, found)| enough(found));
        rated
            .map(|(name, found)| (name, 0.9 * found.likeness / all + 0.1 * self.typed_of(name, letters)))
            .collect()
    }

    /// Names with a word like this one, each with its best.
    fn names_with(&self, typed: &[char]) -> HashMap<u32, Found> {
        let mut best: HashMap<u32, Found> = HashMap::new();
        for word in &self.all {
            let Some(likeness) = likeness(typed, &word.letters) else { continue };
            for stands in &word.stands_in {
                let likeness = if stands.beside { likeness * BESIDE } else { likeness };
                let known = best.entry(stands.name).or_default();
                if likeness > known.likeness {
                    *known = Found { likeness, letters: 0.0, in_name: !stands.beside };
                }
            }
        }
        best
    }

    fn typed_of(&self, name: u32, letters: usize) -> f64 {
        (letters as f64 / self.lengths[name as usize].max(1) as f64).min(1.0)
    }
}
