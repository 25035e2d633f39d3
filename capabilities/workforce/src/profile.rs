//! Who a provider is and what they can do, in the words of the market's blueprint.

use std::collections::BTreeSet;

use kernel::{
    Fault, Place,
    blueprint::{BrandName, SkillName, VehicleName, Workforce},
};
use serde::{Deserialize, Serialize};

use crate::Craft;

pub const NAME_CHARS_MAX: usize = 80;
pub const WORD_CHARS_MAX: usize = 80;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Profile {
    /// As customers see it.
    pub name: String,
    pub skills: Vec<SkillName>,
    pub brands: Vec<BrandName>,
    pub vehicle: Option<Vehicle>,
    /// Where they start from when nobody knows where they are.
    pub home: Option<Place>,
    pub craft: Craft,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vehicle {
    pub kind: VehicleName,
    pub plate: Option<String>,
    pub model: Option<String>,
    pub colour: Option<String>,
}

impl Profile {
    pub fn vehicle_kind(&self) -> Option<&VehicleName> {
        self.vehicle.as_ref().map(|vehicle| &vehicle.kind)
    }

    /// Trimmed and in order, or everything that is wrong with it.
    pub(crate) fn checked(mut self, rules: &Workforce) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        self.name = words("name", &self.name, NAME_CHARS_MAX, &mut faults);
        if self.name.is_empty() {
            faults.push(Fault::new("name", "fill this in"));
        }
        self.skills = offered("skills", self.skills, &rules.skills, &mut faults);
        if self.skills.is_empty() && !faults.iter().any(|fault| fault.field == "skills") {
            faults.push(Fault::new("skills", "fill this in"));
        }
        self.brands = offered("brands", self.brands, &rules.brands, &mut faults);
        if let Some(vehicle) = &mut self.vehicle {
            vehicle.check(rules, &mut faults);
        }
        for text in &mut self.craft.certifications {
            *text = words("certifications", text, WORD_CHARS_MAX, &mut faults);
        }
        self.craft.certifications.retain(|text| !text.is_empty());
        self.craft.check(&mut faults);
        if faults.is_empty() { Ok(self) } else { Err(faults) }
    }
}

impl Vehicle {
    fn check(&mut self, rules: &Workforce, faults: &mut Vec<Fault>) {
        if !rules.vehicles.contains(&self.kind) {
            faults.push(Fault::new("vehicle.kind", choices(&rules.vehicles)));
        }
        for (field, text) in [
            ("vehicle.plate", &mut self.plate),
            ("vehicle.model", &mut self.model),
            ("vehicle.colour", &mut self.colour),
        ] {
            let trimmed = text.as_deref().map(|text| words(field, text, WORD_CHARS_MAX, faults));
            *text = trimmed.filter(|text| !text.is_empty());
        }
    }
}

/// Each once, in the blueprint's order.
fn offered<N: Ord + Clone + ToString>(
    field: &str,
    given: Vec<N>,
    known: &[N],
    faults: &mut Vec<Fault>,
) -> Vec<N> {
    let given: BTreeSet<N> = given.into_iter().collect();
    if given.iter().any(|name| !known.contains(name)) {
        faults.push(Fault::new(field, choices(known)));
    }
    known.iter().filter(|name| given.contains(name)).cloned().collect()
}

fn choices<N: ToString>(known: &[N]) -> String {
    let known: Vec<String> = known.iter().map(N::to_string).collect();
    format!("choose one of: {}", known.join(", "))
}

pub(crate) fn words(field: &str, text: &str, chars_max: usize, faults: &mut Vec<Fault>) -> String {
    let text = text.trim();
    if text.chars().any(char::is_control) {
        faults.push(Fault::new(field, "leave control characters out"));
    }
    if text.chars().count() > chars_max {
        faults.push(Fault::new(field, format!("use at most {chars_max} characters")));
    }
    text.to_owned()
}
