//! "Did you mean …?"

use std::fmt::Display;

/// What to do about an unknown word: take the nearest known one, or any of them.
pub fn suggestion<W: Display>(unknown: &str, known: impl IntoIterator<Item = W>) -> String {
    let known: Vec<String> = known.into_iter().map(|word| word.to_string()).collect();
    let nearest = known.iter().min_by_key(|word| distance(unknown, word));
    match nearest {
        None => "there is none to choose from".to_owned(),
        Some(word) if distance(unknown, word) <= word.len().div_ceil(3) => format!("did you mean `{word}`?"),
        Some(_) => format!("use {}", known.join(", ")),
    }
}

/// Letters to change, add, drop or swap with their neighbour to get from one word to the other.
fn distance(from: &str, to: &str) -> usize {
    let (from, to): (Vec<char>, Vec<char>) = (from.chars().collect(), to.chars().collect());
    let mut rows = vec![(0..=to.len()).collect::<Vec<_>>()];
    for i in 1..=from.len() {
        let mut row = vec![i];
        for j in 1..=to.len() {
            let (above, before) = (&rows[i - 1], row[j - 1]);
            let changed = above[j - 1] + usize::from(from[i - 1] != to[j - 1]);
            let mut least = changed.min(above[j] + 1).min(before + 1);
            if i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1] {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[from.len()][to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_near_miss_is_named_and_a_far_one_gets_the_list() {
        for (unknown, expected) in [
            ("raedy", "did you mean `ready`?"),
            ("redy", "did you mean `ready`?"),
            ("kitchn", "did you mean `kitchen`?"),
            ("submarine", "use ready, kitchen"),
        ] {
            assert_eq!(suggestion(unknown, ["ready", "kitchen"]), expected);
        }
        assert_eq!(suggestion::<&str>("x", []), "there is none to choose from");
    }
}
