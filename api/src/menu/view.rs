//! How items look to a caller.

use catalog::{Category, Choice, Diet, Item, ItemOption};
use kernel::{CategoryId, ChoiceId, ItemId, Market, OptionId, Timestamp, blueprint::SlotName};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct CategoryView {
    #[schema(value_type = uuid::Uuid)]
    pub id: CategoryId,
    pub name: String,
    /// The smaller, the further up.
    pub position: u32,
}

impl From<Category> for CategoryView {
    fn from(category: Category) -> Self {
        Self { id: category.id, name: category.name, position: category.position }
    }
}

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ItemView {
    #[schema(value_type = uuid::Uuid)]
    pub id: ItemId,
    pub name: String,
    pub description: String,
    #[schema(value_type = uuid::Uuid)]
    pub category_id: CategoryId,
    /// In minor units, before choices.
    pub price: i64,
    pub currency: String,
    /// Whether it can be ordered right now.
    pub available: bool,
    /// Why not: `out_of_stock`, `not_in_time_slot` or `inactive`.
    pub reason: Option<String>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub out_of_stock_until: Option<Timestamp>,
    /// Null when nobody counts them.
    pub portions_left: Option<u32>,
    pub prep_minutes: u32,
    /// `veg`, `vegan`, `egg` or `meat`.
    #[schema(value_type = Option<String>)]
    pub diet: Option<Diet>,
    pub allergens: Vec<String>,
    /// When it is on offer; empty for always.
    pub time_slots: Vec<String>,
    pub options: Vec<OptionView>,
}

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct OptionView {
    #[schema(value_type = uuid::Uuid)]
    pub id: OptionId,
    pub name: String,
    /// How many choices must be made at least.
    pub min: u32,
    pub max: u32,
    pub choices: Vec<ChoiceView>,
}

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ChoiceView {
    #[schema(value_type = uuid::Uuid)]
    pub id: ChoiceId,
    pub name: String,
    /// What it adds to the price, in minor units.
    pub price: i64,
    pub available: bool,
}

/// When a menu is looked at, which decides what of it can be had.
#[derive(Debug, Clone)]
pub struct Moment {
    pub now: Timestamp,
    pub active: Vec<SlotName>,
}

impl Moment {
    pub fn of(market: &Market, now: Timestamp) -> Self {
        let active = catalog::active_slots(&market.blueprint.slots, now, &market.time_zone);
        Self { now, active }
    }
}

impl ItemView {
    pub fn at(moment: &Moment, item: Item) -> Self {
        let reason = item.withheld(moment.now, &moment.active);
        let outage = item.stock.outage.filter(|outage| outage.lasts(moment.now));
        Self {
            id: item.id,
            name: item.name,
            description: item.description,
            category_id: item.category,
            price: item.price.minor,
            currency: item.price.currency.to_string(),
            available: reason.is_none(),
            reason: reason.map(|reason| reason.as_str().to_owned()),
            out_of_stock_until: outage.and_then(catalog::Outage::end),
            portions_left: item.stock.portions_left,
            prep_minutes: item.prep_minutes,
            diet: item.diet,
            allergens: item.allergens,
            time_slots: item.slots.iter().map(str::to_owned).collect(),
            options: item.options.into_iter().map(OptionView::from).collect(),
        }
    }
}

impl From<ItemOption> for OptionView {
    fn from(option: ItemOption) -> Self {
        let ItemOption { id, name, min, max, choices } = option;
        Self { id, name, min, max, choices: choices.into_iter().map(ChoiceView::from).collect() }
    }
}

impl From<Choice> for ChoiceView {
    fn from(choice: Choice) -> Self {
        Self { id: choice.id, name: choice.name, price: choice.price.minor, available: choice.available }
    }
}
