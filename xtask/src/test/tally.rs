//! How many checks passed and failed, read from what the test runners say.

use std::{fmt, iter::Sum};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    pub passed: u32,
    pub failed: u32,
}

impl Tally {
    pub const NONE: Self = Self { passed: 0, failed: 0 };
    pub const PASSED: Self = Self { passed: 1, failed: 0 };
    pub const FAILED: Self = Self { passed: 0, failed: 1 };

    /// A check that counts as one.
    pub const fn one(good: bool) -> Self {
        if good { Self::PASSED } else { Self::FAILED }
    }

    /// What a runner's line adds, if it is one of its summaries:
    ///
    /// ```text
    /// test result: FAILED. 41 passed; 1 failed; 0 ignored; …                    (cargo test)
    ///       Tests  1 failed | 41 passed (42)                                    (vitest)
    ///   41 passed (12.3s)                                                       (playwright, one line each)
    /// ```
    pub fn of_line(line: &str) -> Self {
        let line = without_colour(line);
        let line = line.trim();
        let summary = ["test result: ", "Tests  "].iter().any(|start| line.starts_with(start));
        let playwright = line.split(' ').next().is_some_and(|word| word.parse::<u32>().is_ok())
            && line.split(' ').nth(1).is_some_and(|word| VERDICTS.contains(&word))
            && line.split(' ').nth(2).is_none_or(|rest| rest.starts_with('('));
        if summary || playwright { Self::counted(line) } else { Self::NONE }
    }

    /// A runner that failed without a count (it did not compile, say) is one failure; one that had nothing to run
    /// must not look like success.
    pub const fn confirmed(self, good: bool) -> Self {
        match (good, self.passed, self.failed) {
            (false, passed, 0) => Self { passed, failed: 1 },
            (true, 0, 0) => Self::FAILED,
            _ => self,
        }
    }

    fn counted(line: &str) -> Self {
        let words: Vec<&str> = line.split([' ', ',', ';', '|']).filter(|word| !word.is_empty()).collect();
        let pairs = words.windows(2).filter_map(|pair| Some((pair[0].parse::<u32>().ok()?, pair[1])));
        pairs.fold(Self::NONE, |tally, (count, verdict)| match verdict {
            "passed" => Self { passed: tally.passed + count, ..tally },
            // A flaky test fails: it hides a race until it does not.
            "failed" | "flaky" => Self { failed: tally.failed + count, ..tally },
            _ => tally,
        })
    }
}

const VERDICTS: [&str; 3] = ["passed", "failed", "flaky"];

impl Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(tallies: I) -> Self {
        tallies.fold(Self::NONE, |sum, one| Self {
            passed: sum.passed + one.passed,
            failed: sum.failed + one.failed,
        })
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// Runners colour their summaries: an escape, a bracket, numbers, a letter.
fn without_colour(line: &str) -> String {
    let mut parts = line.split('\u{1b}');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|c: char| c.is_ascii_alphabetic()).map_or(part.len(), |letter| letter + 1);
        plain.push_str(&part[end..]);
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summaries_of_all_runners_are_understood() {
        for (line, passed, failed) in [
            (
                "test result: ok. 20 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.09s",
                20,
                0,
            ),
            ("      Tests  1 failed | 41 passed (42)", 41, 1),
            ("\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[32m44 passed\u{1b}[39m\u{1b}[22m (44)", 44, 0),
            ("  12 passed (30.1s)", 12, 0),
            ("  1 failed", 0, 1),
            ("  2 flaky", 0, 2),
        ] {
            assert_eq!(Tally::of_line(line), Tally { passed, failed }, "{line}");
        }
    }

    #[test]
    fn other_lines_count_nothing() {
        for line in
            ["", " Test Files  3 passed (3)", "12 passed through here", "1 failed test was retried", "7"]
        {
            assert_eq!(Tally::of_line(line), Tally::NONE, "{line}");
        }
    }

    #[test]
    fn silence_is_no_success() {
        assert_eq!(Tally::NONE.confirmed(true), Tally::FAILED);
        assert_eq!(Tally::NONE.confirmed(false), Tally::FAILED);
        assert_eq!(Tally::PASSED.confirmed(true), Tally::PASSED);
        assert_eq!(Tally::PASSED.confirmed(false), Tally { passed: 1, failed: 1 });
    }
}
