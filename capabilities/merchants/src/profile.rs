//! Who a merchant is.

use kernel::{Phone, Place};

use crate::Fault;

pub const NAME_CHARS_MAX: usize = 80;
pub const ADDRESS_CHARS_MAX: usize = 300;

#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    pub name: String,
    pub phone: Option<Phone>,
    pub address: Option<String>,
    /// Where that is on the map.
    pub place: Option<Place>,
}

/// Trimmed, or everything that is wrong with it.
pub(crate) fn checked(profile: &Profile) -> Result<Profile, Vec<Fault>> {
    let mut faults = Vec::new();
    let name = text("name", &profile.name, NAME_CHARS_MAX, &mut faults);
    if name.is_empty() {
        faults.push(Fault::new("name", "fill this in"));
    }
    let address = profile.address.as_deref().unwrap_or("");
    let address = text("address", address, ADDRESS_CHARS_MAX, &mut faults);
    if !faults.is_empty() {
        return Err(faults);
    }
    let address = Some(address).filter(|text| !text.is_empty());
    Ok(Profile { name, phone: profile.phone.clone(), address, place: profile.place })
}

fn text(field: &str, text: &str, chars_max: usize, faults: &mut Vec<Fault>) -> String {
    let text = text.trim();
    if text.chars().any(|c| c.is_control() && c != '\n') {
        faults.push(Fault::new(field, "leave control characters out"));
    }
    if text.chars().count() > chars_max {
        faults.push(Fault::new(field, format!("use at most {chars_max} characters")));
    }
    text.to_owned()
}
