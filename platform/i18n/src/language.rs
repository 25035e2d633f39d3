//! The languages Docket speaks, and how a caller's wish becomes one of them.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    #[default]
    En,
    Es,
    Hi,
    Zh,
    Ar,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a language of Docket: use en, es, hi, zh or ar")]
pub struct NotALanguage(String);

impl Language {
    pub const ALL: [Self; 5] = [Self::En, Self::Es, Self::Hi, Self::Zh, Self::Ar];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
            Self::Hi => "hi",
            Self::Zh => "zh",
            Self::Ar => "ar",
        }
    }

    pub const fn is_right_to_left(self) -> bool {
        matches!(self, Self::Ar)
    }

    /// The best of the `offered` languages for an `Accept-Language` header; the first offered one when the caller
    /// wants none of them. A header that makes no sense is a wish for nothing.
    pub fn negotiate(accept: &str, offered: &[Self]) -> Self {
        let first = offered.first().copied().unwrap_or_default();
        let mut wishes: Vec<(&str, f32)> = accept.split(',').filter_map(wish).collect();
        wishes.sort_by(|a, b| b.1.total_cmp(&a.1)); // stable: equal wishes keep the caller's order
        let granted = wishes.iter().find_map(|(tag, _)| match *tag {
            "*" => Some(first),
            tag => tag.parse().ok().filter(|language| offered.contains(language)),
        });
        granted.unwrap_or(first)
    }

    pub(crate) fn identifier(self) -> LanguageIdentifier {
        self.as_str().parse().expect("our tags are well-formed")
    }
}

/// One entry of the header: a tag and how much it is wanted. Weight zero means "not this one".
fn wish(entry: &str) -> Option<(&str, f32)> {
    let (tag, weight) = entry.split_once(';').unwrap_or((entry, "q=1"));
    let weight: f32 = weight.trim().strip_prefix("q=")?.parse().ok()?;
    (weight > 0.0).then_some((tag.trim(), weight))
}

impl FromStr for Language {
    type Err = NotALanguage;

    /// Takes `zh-Hans-CN` for Chinese: we have one text per language, whatever the region.
    fn from_str(text: &str) -> Result<Self, NotALanguage> {
        let primary = text.split(['-', '_']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|language| language.as_str().eq_ignore_ascii_case(primary))
            .ok_or_else(|| NotALanguage(text.to_owned()))
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_any_region_are_understood() {
        for (tag, language) in [("en", Language::En), ("es-MX", Language::Es), ("ZH-Hans-CN", Language::Zh)] {
            assert_eq!(tag.parse(), Ok(language));
        }
        for tag in ["", "fr", "english", "-en"] {
            assert!(tag.parse::<Language>().is_err(), "{tag}");
        }
    }

    #[test]
    fn the_most_wanted_offered_language_wins() {
        let offered = [Language::En, Language::Hi, Language::Ar];
        for (accept, expected) in [
            ("", Language::En),
            ("hi", Language::Hi),
            ("fr, hi;q=0.4, ar;q=0.9", Language::Ar),
            ("es, hi;q=0.1", Language::Hi),
            ("ar-EG,ar;q=0.8,en;q=0.5", Language::Ar),
            ("hi, ar", Language::Hi),
            ("fr, *;q=0.1", Language::En),
            ("hi;q=0, ar;q=0.2", Language::Ar),
            ("hi;q=much, ;;;, ar;level=1", Language::En),
            ("hi;q=NaN", Language::En),
        ] {
            assert_eq!(Language::negotiate(accept, &offered), expected, "{accept}");
        }
    }
}
