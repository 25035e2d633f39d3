//! The files of a blueprint, wherever they come from.

use std::collections::BTreeMap;

use kernel::blueprint::{BlueprintVersion, Language};

const TEXTS: &str = "texts/";

/// File names as seen from the folder (`payment.toml`, `texts/hi.ftl`) and what stands in them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sources(BTreeMap<String, String>);

impl Sources {
    pub fn version(&self) -> BlueprintVersion {
        BlueprintVersion::of(self.files())
    }

    pub fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }

    pub fn tables(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files().filter(|(name, _)| name.ends_with(".toml"))
    }

    /// Everything that is not a table: the message files.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files().filter(|(name, _)| !name.ends_with(".toml"))
    }
}

/// `texts/hi.ftl` speaks Hindi.
pub fn language_of(file: &str) -> Option<Language> {
    file.strip_prefix(TEXTS)?.strip_suffix(".ftl")?.parse().ok()
}

pub fn file_of(language: &Language) -> String {
    format!("{TEXTS}{language}.ftl")
}

impl<N: Into<String>, T: Into<String>> FromIterator<(N, T)> for Sources {
    fn from_iter<I: IntoIterator<Item = (N, T)>>(files: I) -> Self {
        Self(files.into_iter().map(|(name, text)| (name.into(), text.into())).collect())
    }
}
