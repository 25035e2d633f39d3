//! What items are written with.

use catalog::{ChoiceDraft, Diet, ItemChange, OptionDraft};
use kernel::CategoryId;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::body::given;

/// What is left out stays as it is; a new item needs `name`, `category_id` and `price`.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
pub struct ItemRequest {
    #[schema(max_length = 80, example = "Masala Dosa")]
    name: Option<String>,
    #[schema(value_type = Option<uuid::Uuid>)]
    category_id: Option<CategoryId>,
    /// In minor units.
    #[schema(minimum = 0, maximum = 1_000_000_000, example = 9000)]
    price: Option<i64>,
    #[schema(max_length = 500)]
    description: Option<String>,
    /// Replaces all options; those that keep their names keep their ids.
    options: Option<Vec<OptionRequest>>,
    /// Slots of the market; empty for always.
    #[schema(example = json!(["breakfast"]))]
    time_slots: Option<Vec<String>>,
    /// `veg`, `vegan`, `egg` or `meat`; null for none of these.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>, example = "veg")]
    diet: Option<Option<Diet>>,
    allergens: Option<Vec<String>>,
    #[schema(maximum = 1_440, example = 10)]
    prep_minutes: Option<u32>,
    /// Whether customers see it.
    active: Option<bool>,
}

#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct OptionRequest {
    #[schema(example = "Size")]
    name: String,
    /// How many choices must be made at least.
    #[schema(example = 1)]
    min: u32,
    #[schema(example = 1)]
    max: u32,
    choices: Vec<ChoiceRequest>,
}

#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct ChoiceRequest {
    #[schema(example = "Large")]
    name: String,
    /// What it adds to the price, in minor units.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 1_000_000_000, example = 2000)]
    price: i64,
    available: Option<bool>,
}

impl From<ItemRequest> for ItemChange {
    fn from(request: ItemRequest) -> Self {
        Self {
            category: request.category_id,
            name: request.name,
            description: request.description,
            price: request.price,
            diet: request.diet,
            allergens: request.allergens,
            prep_minutes: request.prep_minutes,
            time_slots: request.time_slots,
            options: request.options.map(|options| options.into_iter().map(OptionDraft::from).collect()),
            active: request.active,
        }
    }
}

impl From<OptionRequest> for OptionDraft {
    fn from(request: OptionRequest) -> Self {
        let OptionRequest { name, min, max, choices } = request;
        Self { name, min, max, choices: choices.into_iter().map(ChoiceDraft::from).collect() }
    }
}

impl From<ChoiceRequest> for ChoiceDraft {
    fn from(request: ChoiceRequest) -> Self {
        let ChoiceRequest { name, price, available } = request;
        Self { name, price, available }
    }
}
