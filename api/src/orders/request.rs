//! What orders are asked with, parsed at the door.

use kernel::{
    ChoiceId, ItemId, Place, Problem,
    blueprint::{BrandName, OrderType, SkillName},
};
use orders::{Address, Needs};
use serde::Deserialize;
use utoipa::ToSchema;

const NOTE_CHARS_MAX: usize = 500;
const ADDRESS_CHARS_MAX: usize = 300;

#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct WantedItem {
    #[schema(value_type = uuid::Uuid)]
    pub id: ItemId,
    #[schema(minimum = 1, maximum = 99, example = 1)]
    pub qty: u32,
    /// The choices made, over all options of the item.
    #[serde(default)]
    #[schema(value_type = Vec<uuid::Uuid>, example = json!([]))]
    pub options: Vec<ChoiceId>,
}

pub fn wanted(items: Vec<WantedItem>) -> Result<Vec<catalog::Wanted>, Problem> {
    if items.is_empty() {
        return Err(Problem::invalid("items", "order at least one item"));
    }
    let wanted = items.into_iter().map(|item| catalog::Wanted {
        item: item.id,
        quantity: item.qty,
        choices: item.options,
    });
    Ok(wanted.collect())
}

/// Plain words, or words with a point on the map.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(untagged)]
pub enum AddressRequest {
    Text(String),
    Pinned { text: String, place: Option<PlaceRequest> },
}

#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
pub struct PlaceRequest {
    #[schema(minimum = -90, maximum = 90)]
    pub lat: f64,
    #[schema(minimum = -180, maximum = 180)]
    pub lng: f64,
}

/// Whoever comes needs to know where to; a pickup does not care.
pub fn address(order_type: OrderType, given: Option<AddressRequest>) -> Result<Option<Address>, Problem> {
    let (text, pin) = match given {
        None if order_type.needs_address() => {
            return Err(Problem::invalid("address", "say where to come to"));
        }
        None => return Ok(None),
        Some(AddressRequest::Text(text)) => (text, None),
        Some(AddressRequest::Pinned { text, place }) => (text, place),
    };
    let text = words("address", &text, ADDRESS_CHARS_MAX)?
        .ok_or_else(|| Problem::invalid("address", "say where to come to"))?;
    let place = pin.map(|pin| Place::new(pin.lat, pin.lng)).transpose();
    let place = place.map_err(|error| Problem::invalid("address.place", error))?;
    Ok(Some(Address { text, place }))
}

#[derive(Debug, Deserialize, ToSchema)]
pub struct NeedsRequest {
    /// Out of the market's own list.
    #[serde(default)]
    #[schema(value_type = Vec<String>, max_items = 20, example = json!(["washing_machine"]))]
    skills: Vec<SkillName>,
    #[schema(value_type = Option<String>, example = "velmora")]
    brand: Option<BrandName>,
    /// The number of the model, as it stands on the thing itself.
    #[schema(max_length = 80, example = "WM-4200X")]
    sku: Option<String>,
}

const SKILLS_MAX: usize = 20;
const SKU_CHARS_MAX: usize = 80;

pub fn needs(given: Option<NeedsRequest>) -> Result<Needs, Problem> {
    let Some(NeedsRequest { skills, brand, sku }) = given else { return Ok(Needs::default()) };
    if skills.len() > SKILLS_MAX {
        return Err(Problem::invalid("needs.skills", format!("name at most {SKILLS_MAX}")));
    }
    let sku = words("needs.sku", sku.as_deref().unwrap_or(""), SKU_CHARS_MAX)?;
    Ok(Needs { skills, brand, sku })
}

pub fn note(given: Option<String>) -> Result<Option<String>, Problem> {
    words("note", given.as_deref().unwrap_or(""), NOTE_CHARS_MAX)
}

/// Trimmed words of a bounded length; none when nothing is left. A zero character is refused, which one of the two
/// engines cannot store.
pub fn words(field: &str, text: &str, chars_max: usize) -> Result<Option<String>, Problem> {
    let text = text.trim();
    if text.contains('\0') {
        return Err(Problem::invalid(field, "leave out the zero character"));
    }
    if text.chars().count() > chars_max {
        return Err(Problem::invalid(field, format!("use at most {chars_max} characters")));
    }
    Ok((!text.is_empty()).then(|| text.to_owned()))
}
