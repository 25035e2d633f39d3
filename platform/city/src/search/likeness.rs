//! How alike two words are.

/// How many typing mistakes a word of so many letters may have.
const fn forgiven(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=6 => 1,
        _ => 2,
    }
}

/// From 1 for the same word over unfinished and mistyped ones down to nothing. Nobody has finished typing until
/// they have, so a word may also be the beginning of the other.
pub fn likeness(typed: &[char], word: &[char]) -> Option<f64> {
    if typed == word {
        return Some(1.0);
    }
    if word.starts_with(typed) {
        return Some(0.82 + 0.13 * typed.len() as f64 / word.len() as f64);
    }
    let (whole, beginning) = mistakes(typed, word, forgiven(typed.len()));
    let whole = whole.map(|count| 0.86 - 0.14 * count as f64);
    let beginning = beginning.map(|count| 0.74 - 0.14 * count as f64);
    whole.into_iter().chain(beginning).max_by(f64::total_cmp)
}

/// The fewest letters wrong, missing, too many or swapped, against the whole word and against its best beginning;
/// nothing where there are more than the limit.
fn mistakes(typed: &[char], word: &[char], limit: usize) -> (Option<usize>, Option<usize>) {
    if limit == 0 || typed.len() > word.len() + limit {
        return (None, None);
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=word.len()).collect();
    for (row, letter) in typed.iter().enumerate() {
        let mut next = vec![row + 1];
        for (column, other) in word.iter().enumerate() {
            let changed = last[column] + usize::from(letter != other);
            let mut fewest = changed.min(last[column + 1] + 1).min(next[column] + 1);
            let swapped = row > 0 && column > 0 && *letter == word[column - 1] && typed[row - 1] == *other;
            if swapped {
                fewest = fewest.min(before[column - 1] + 1);
            }
            next.push(fewest);
        }
        if next.iter().min().is_some_and(|fewest| *fewest > limit) {
            return (None, None);
        }
        before = std::mem::replace(&mut last, next);
    }
    let within = |count: &usize| *count <= limit;
    (last.last().copied().filter(within), last.iter().min().copied().filter(within))
}

#[cfg(test)]
mod tests {
    use super::likeness;

    fn alike(typed: &str, word: &str) -> Option<f64> {
        likeness(&typed.chars().collect::<Vec<_>>(), &word.chars().collect::<Vec<_>>())
    }

    #[test]
    fn better_words_are_more_alike() {
        let ranking =
            ["tavenmar", "tavenm", "tavenmra", "tavnm"].map(|typed| alike(typed, "tavenmar").unwrap());
        assert!(ranking.is_sorted_by(|better, worse| better > worse), "{ranking:?}");
    }

    #[test]
    fn short_words_forgive_nothing_and_others_not_all() {
        assert_eq!(alike("rua", "via"), None);
        assert_eq!(alike("tavenmar", "sorinova"), None);
        assert_eq!(alike("tavenmarstreet", "tavenmar"), None);
    }
}
