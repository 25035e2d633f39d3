//! A business as data.

/// The fingerprint of a blueprint's content.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct BlueprintVersion(pub String);

#[derive(Debug, Clone)]
pub struct Blueprint {
    pub name: String,
    pub version: BlueprintVersion,
}
