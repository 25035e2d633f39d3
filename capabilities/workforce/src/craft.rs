//! How well somebody knows their work.

use kernel::{Fault, words};
use serde::{Deserialize, Serialize};

pub const YEARS_MAX: u32 = 80;
pub const CERTIFICATIONS_MAX: usize = 20;

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Craft {
    pub level: Option<Level>,
    /// Of experience.
    pub years: u32,
    pub certifications: Vec<String>,
}

words! {
    Level is a "level of skill":
        Junior = "junior",
        Skilled = "skilled",
        Senior = "senior",
        Master = "master",
}

impl Craft {
    pub(crate) fn check(&self, faults: &mut Vec<Fault>) {
        if self.years > YEARS_MAX {
            faults.push(Fault::new("years", format!("count from 0 to {YEARS_MAX}")));
        }
        if self.certifications.len() > CERTIFICATIONS_MAX {
            faults.push(Fault::new("certifications", format!("name at most {CERTIFICATIONS_MAX}")));
        }
    }
}
