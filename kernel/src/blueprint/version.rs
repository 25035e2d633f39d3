//! Which rules an order was placed under.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// The fingerprint of a blueprint's files: equal content has an equal version on every machine and in every
/// release, which is why the hash is written out here. It guards against mix-ups, not against forgery.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct BlueprintVersion(u64);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not the version of a blueprint: it is written as 16 hexadecimal digits")]
pub struct NotABlueprintVersion(String);

impl BlueprintVersion {
    /// Counts the files in the order given; give them sorted by name.
    pub fn of<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        // The separators cannot stand in UTF-8, so two files never read like one.
        let bytes = files
            .into_iter()
            .flat_map(|(name, text)| name.bytes().chain([0xff]).chain(text.bytes()).chain([0xfe]));
        let hash = bytes.fold(OFFSET_BASIS, |hash, byte| (hash ^ u128::from(byte)).wrapping_mul(PRIME));
        let (high, low) = ((hash >> 64) as u64, hash as u64);
        Self(high ^ low)
    }
}

/// FNV-1a with 128 bits, folded in half when done.
const OFFSET_BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;

impl fmt::Display for BlueprintVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl FromStr for BlueprintVersion {
    type Err = NotABlueprintVersion;

    fn from_str(text: &str) -> Result<Self, NotABlueprintVersion> {
        let refused = || NotABlueprintVersion(text.to_owned());
        let plain = text.len() == 16 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if !plain {
            return Err(refused());
        }
        u64::from_str_radix(text, 16).map(Self).map_err(|_| refused())
    }
}

impl TryFrom<String> for BlueprintVersion {
    type Error = NotABlueprintVersion;

    fn try_from(text: String) -> Result<Self, NotABlueprintVersion> {
        text.parse()
    }
}

impl From<BlueprintVersion> for String {
    fn from(version: BlueprintVersion) -> Self {
        version.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_follows_the_content() {
        let version = BlueprintVersion::of([("a.toml", "x = 1"), ("b.toml", "")]);
        assert_eq!(version, BlueprintVersion::of([("a.toml", "x = 1"), ("b.toml", "")]));
        assert_ne!(version, BlueprintVersion::of([("a.toml", "x = 2"), ("b.toml", "")]));
        assert_ne!(version, BlueprintVersion::of([("a.toml", "x = 1b.toml")]));
    }

    #[test]
    fn a_version_reads_back_what_it_prints() {
        let version = BlueprintVersion::of([("a.toml", "x = 1")]);
        assert_eq!(version.to_string().parse(), Ok(version));
        for bad in ["", "newest", "+00000000000000f", "00000000000000FF"] {
            assert!(bad.parse::<BlueprintVersion>().is_err(), "{bad}");
        }
    }
}
