//! Names that belong to no language: made of sounds that most people can say, so that one demo city serves all.

use super::dice::Dice;

const STEMS: &str = "Alva Amari Belo Berin Calo Carva Dalo Dorin Elva Embra Fala Ferin Galo Goran Havel Helio Ilmar \
    Indra Jora Juno Kalma Koris Lamar Lindo Lora Malva Maro Mirel Nalo Norin Olma Orsa Palmo Perin Ravo Rilan Salva \
    Selmo Sorin Talo Tarin Umbra Ural Valo Verin Vilmar Zara Zorin";
const LANES: &str = "dal gata holm lund mar nova rast sted tora via wik";
const DISTRICTS: &str = "Alt|Nova|San|Bel|Monte|Porta";

/// Hands out each name once.
pub struct Names {
    lanes: Vec<String>,
    stems: Vec<String>,
    stems_left: usize,
}

impl Names {
    pub fn new(dice: &mut Dice) -> Self {
        let mut stems: Vec<_> = STEMS.split_whitespace().map(str::to_owned).collect();
        let mut lanes: Vec<_> = stems.iter().flat_map(|stem| lanes_of(stem)).collect();
        dice.shuffle(&mut stems);
        dice.shuffle(&mut lanes);
        Self { lanes, stems_left: stems.len(), stems }
    }

    pub fn lane(&mut self) -> String {
        self.lanes.pop().expect("there are five hundred, and fewer lanes on the lattice")
    }

    pub fn avenue(&mut self) -> String {
        format!("Avenida {}", self.stem())
    }

    pub fn boulevard(&mut self) -> String {
        format!("Gran {}", self.stem())
    }

    pub fn district(&mut self, dice: &mut Dice) -> String {
        let first: Vec<_> = DISTRICTS.split('|').collect();
        format!("{} {}", first[dice.index(first.len())], self.stem())
    }

    /// A name that stands alone. When all are used they come again: two shops may share one.
    pub fn stem(&mut self) -> String {
        self.stems_left = if self.stems_left == 0 { self.stems.len() } else { self.stems_left } - 1;
        self.stems[self.stems_left].clone()
    }
}

fn lanes_of(stem: &str) -> Vec<String> {
    let root = stem.trim_end_matches(['a', 'o', 'i']);
    LANES.split_whitespace().map(|ending| format!("{root}{}{ending}", link(root, ending))).collect()
}

/// A vowel between two consonants that would not be said in one breath.
fn link(root: &str, ending: &str) -> &'static str {
    let hard = |letter: Option<char>| letter.is_some_and(|letter| !"lnrmaeiou".contains(letter));
    if hard(root.chars().last()) || ending.starts_with(['n', 'r', 'm', 'w']) { "e" } else { "" }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_lanes_share_a_name_and_there_are_enough() {
        let lanes = Names::new(&mut Dice::seeded(1)).lanes;
        let count = lanes.len();
        assert!(count > 500);
        assert_eq!(lanes.into_iter().collect::<BTreeSet<_>>().len(), count);
    }
}
