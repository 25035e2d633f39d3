//! Who may do the work, and what is asked of them.

use serde::{Deserialize, Serialize};

use super::{BrandName, DocumentName, SkillName, Span, VehicleName, word::words};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Workforce {
    /// What a provider can be able to do.
    pub skills: Vec<SkillName>,
    /// What a provider can know their way around; empty where that makes no difference.
    pub brands: Vec<BrandName>,
    /// What a provider can come with; empty where nobody asks.
    pub vehicles: Vec<VehicleName>,
    pub documents: Vec<WantedDocument>,
    /// Whether somebody has to look into a provider's past before they work.
    pub background_check: bool,
    pub approval: Approval,
    /// How many orders a provider has in hand at once, unless said otherwise for them.
    pub capacity: u32,
    /// Whether providers are on duty in their working hours only.
    pub hours: bool,
    /// How long before its last day a provider is reminded of a document.
    pub reminder: Span,
}

/// A document that providers hand in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WantedDocument {
    pub name: DocumentName,
    pub expires: bool,
    /// Without it nobody goes on duty; otherwise it is welcome.
    pub required: bool,
    /// Whom it is asked of, by what they come with; everybody when empty.
    pub vehicles: Vec<VehicleName>,
}

words! {
    Approval is a "way of approving":
        /// An operator looks at each who applies.
        Operator = "operator",
        /// Whoever applies may work, and what they hand in counts.
        Automatic = "automatic",
}

impl Workforce {
    /// What a provider who comes with this may not be without.
    pub fn required_of<'a>(
        &'a self,
        vehicle: Option<&'a VehicleName>,
    ) -> impl Iterator<Item = &'a WantedDocument> {
        self.documents.iter().filter(move |document| document.required && document.is_asked_of(vehicle))
    }

    pub fn document(&self, name: &DocumentName) -> Option<&WantedDocument> {
        self.documents.iter().find(|document| document.name == *name)
    }
}

impl WantedDocument {
    fn is_asked_of(&self, vehicle: Option<&VehicleName>) -> bool {
        self.vehicles.is_empty() || vehicle.is_some_and(|vehicle| self.vehicles.contains(vehicle))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_asked_of_those_who_come_with_its_vehicle() {
        let document = |name: &str, required, vehicles: &[&str]| WantedDocument {
            name: name.parse().unwrap(),
            expires: false,
            required,
            vehicles: vehicles.iter().map(|name| name.parse().unwrap()).collect(),
        };
        let workforce = Workforce {
            skills: Vec::new(),
            brands: Vec::new(),
            vehicles: Vec::new(),
            documents: vec![
                document("passport", true, &[]),
                document("licence", true, &["car", "van"]),
                document("reference", false, &[]),
            ],
            background_check: false,
            approval: Approval::Operator,
            capacity: 1,
            hours: false,
            reminder: Span::seconds(0),
        };
        for (vehicle, expected) in [
            (None, &["passport"][..]),
            (Some("bicycle"), &["passport"]),
            (Some("van"), &["passport", "licence"]),
        ] {
            let vehicle = vehicle.map(|name| name.parse().unwrap());
            let asked: Vec<_> =
                workforce.required_of(vehicle.as_ref()).map(|document| document.name.as_str()).collect();
            assert_eq!(asked, expected, "{vehicle:?}");
        }
    }
}
