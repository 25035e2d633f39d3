use kernel::blueprint::{BrandName, SkillName};
use serde::{Deserialize, Serialize};

/// What the work is about, as its customer says it: whoever does it must know how, and know the brand.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Needs {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skills: Vec<SkillName>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brand: Option<BrandName>,
    /// The number of the model, as it stands on the thing itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sku: Option<String>,
}

impl Needs {
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}
