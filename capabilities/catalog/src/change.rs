//! What somebody wants an item to be, however it was written: in a form, or in a line of a file.

use kernel::{CategoryId, Money};

use crate::{
    Diet, Fault, Item, ItemSlots, OptionDraft, Terms,
    choosing::draft,
    text::{self, ALLERGEN_CHARS_MAX, DESCRIPTION_CHARS_MAX, NAME_CHARS_MAX},
};

/// In minor units. High enough for any currency, low enough that fifty lines of ninety-nine never overflow.
pub const PRICE_MAX: i64 = 1_000_000_000;
pub const PREP_MINUTES_MAX: u32 = 24 * 60;
pub const PREP_MINUTES_DEFAULT: u32 = 10;
pub const PORTIONS_MAX: u32 = 100_000;
pub const ALLERGENS_MAX: usize = 20;

/// What is absent stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ItemChange {
    pub category: Option<CategoryId>,
    pub name: Option<String>,
    pub description: Option<String>,
    /// In minor units of the market's currency.
    pub price: Option<i64>,
    pub diet: Option<Option<Diet>>,
    pub allergens: Option<Vec<String>>,
    pub prep_minutes: Option<u32>,
    pub time_slots: Option<Vec<String>>,
    pub options: Option<Vec<OptionDraft>>,
    pub active: Option<bool>,
}

/// The fields of a change that keep to the rules; the others are faults. Options are kept as drafts: they get their
/// ids when they are written.
pub(crate) fn apply(change: &ItemChange, item: &mut Item, terms: &Terms) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut take = |field: &str, outcome: Result<(), String>| {
        faults.extend(outcome.err().map(|reason| Fault::new(field, reason)));
    };
    if let Some(name) = &change.name {
        take("name", text::line(name, NAME_CHARS_MAX).map(|name| item.name = name));
    }
    if let Some(description) = &change.description {
        let text = text::paragraph(description, DESCRIPTION_CHARS_MAX);
        take("description", text.map(|description| item.description = description));
    }
    if let Some(minor) = change.price {
        take("price", price(minor).map(|()| item.price = Money::new(minor, terms.currency)));
    }
    if let Some(allergens) = &change.allergens {
        take("allergens", listed_once(allergens).map(|allergens| item.allergens = allergens));
    }
    if let Some(minutes) = change.prep_minutes {
        take("prep_minutes", prep_minutes(minutes).map(|()| item.prep_minutes = minutes));
    }
    if let Some(slots) = &change.time_slots {
        take("time_slots", slots_of(slots, terms).map(|slots| item.slots = slots));
    }
    if let Some(options) = &change.options {
        take("options", draft::check(options));
    }
    item.category = change.category.unwrap_or(item.category);
    item.diet = change.diet.unwrap_or(item.diet);
    item.active = change.active.unwrap_or(item.active);
    faults
}

pub(crate) fn price(minor: i64) -> Result<(), String> {
    if (0..=PRICE_MAX).contains(&minor) { Ok(()) } else { Err(price_range(minor)) }
}

pub(crate) fn price_range(given: impl std::fmt::Display) -> String {
    format!("`{given}` is no price; give minor units from 0 to {PRICE_MAX}, for example 12050 for 120.50")
}

pub(crate) fn portions(portions: u32) -> Result<u32, String> {
    if portions <= PORTIONS_MAX { Ok(portions) } else { Err(format!("count from 0 to {PORTIONS_MAX}")) }
}

fn prep_minutes(minutes: u32) -> Result<(), String> {
    if minutes <= PREP_MINUTES_MAX { Ok(()) } else { Err(format!("give 0 to {PREP_MINUTES_MAX} minutes")) }
}

fn listed_once(allergens: &[String]) -> Result<Vec<String>, String> {
    if allergens.len() > ALLERGENS_MAX {
        return Err(format!("name at most {ALLERGENS_MAX}"));
    }
    let mut once: Vec<String> = Vec::with_capacity(allergens.len());
    for allergen in allergens {
        let allergen = text::listed(allergen, ALLERGEN_CHARS_MAX, &['|'])?;
        if !once.contains(&allergen) {
            once.push(allergen);
        }
    }
    Ok(once)
}

/// In the order of the day, whatever the order they were named in.
fn slots_of(names: &[String], terms: &Terms) -> Result<ItemSlots, String> {
    let known = |name: &String| terms.slots.iter().any(|slot| slot.as_str() == name);
    if let Some(stranger) = names.iter().find(|name| !known(name)) {
        let known: Vec<_> = terms.slots.iter().map(|slot| slot.as_str()).collect();
        return Err(match known.as_slice() {
            [] => format!("`{stranger}` is not a time slot: this market has none, leave it empty"),
            known => format!("`{stranger}` is not a time slot of this market; use {}", known.join(", ")),
        });
    }
    let named: Vec<_> =
        terms.slots.iter().filter(|slot| names.iter().any(|name| name == slot.as_str())).cloned().collect();
    Ok(ItemSlots::of(&named))
}
