//! Options as somebody writes them, before they have ids.

use std::collections::BTreeSet;

use kernel::{Currency, Money};
use store::Tx;

use super::{Choice, ItemOption};
use crate::{
    change,
    text::{self, NAME_CHARS_MAX},
};

pub const OPTIONS_MAX: usize = 20;
pub const CHOICES_MAX: usize = 50;

/// What separates in the one cell that holds all options of an item.
const MARKS: [char; 4] = [':', ';', '|', '='];

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionDraft {
    pub name: String,
    pub min: u32,
    pub max: u32,
    pub choices: Vec<ChoiceDraft>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceDraft {
    pub name: String,
    /// In minor units, added to the price of the item.
    pub price: i64,
    /// Absent to leave it as it is.
    pub available: Option<bool>,
}

/// Says what is wrong with the first option that cannot be taken.
pub(crate) fn check(options: &[OptionDraft]) -> Result<(), String> {
    if options.len() > OPTIONS_MAX {
        return Err(format!("give at most {OPTIONS_MAX} options"));
    }
    once(options.iter().map(|option| &option.name))?;
    options.iter().try_for_each(check_one)
}

fn check_one(option: &OptionDraft) -> Result<(), String> {
    let OptionDraft { name, min, max, choices } = option;
    text::listed(name, NAME_CHARS_MAX, &MARKS).map_err(|reason| format!("name of an option: {reason}"))?;
    if choices.is_empty() || choices.len() > CHOICES_MAX {
        return Err(format!("`{name}` needs 1 to {CHOICES_MAX} choices"));
    }
    if *max == 0 || min > max || *max as usize > choices.len() {
        let count = choices.len();
        return Err(format!(
            "`{name}` asks for {min} to {max} of {count} choices; give 0-1 up to {count}-{count}"
        ));
    }
    once(choices.iter().map(|choice| &choice.name))?;
    for choice in choices {
        let name = text::listed(&choice.name, NAME_CHARS_MAX, &MARKS);
        name.map_err(|reason| format!("name of a choice of `{}`: {reason}", option.name))?;
        change::price(choice.price).map_err(|reason| format!("price of `{}`: {reason}", choice.name))?;
    }
    Ok(())
}

fn once<'a>(mut names: impl Iterator<Item = &'a String>) -> Result<(), String> {
    let mut seen = BTreeSet::new();
    match names.find(|name| !seen.insert(name.trim())) {
        Some(twice) => Err(format!("`{twice}` stands here twice; give each its own name")),
        None => Ok(()),
    }
}

/// Gives ids to checked options. Who keeps their name keeps their id, so that what a customer has in the cart stays
/// valid while the menu is edited.
pub(crate) fn identify(
    tx: &mut Tx<'_>,
    drafts: &[OptionDraft],
    before: &[ItemOption],
    currency: Currency,
) -> Vec<ItemOption> {
    let mut options = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let name = draft.name.trim();
        let old = before.iter().find(|option| option.name == name);
        let id = old.map_or_else(|| tx.new_id(), |option| option.id);
        let before = old.map_or(&[][..], |option| &option.choices);
        let choices =
            draft.choices.iter().map(|choice| identify_choice(tx, choice, before, currency)).collect();
        options.push(ItemOption { id, name: name.to_owned(), min: draft.min, max: draft.max, choices });
    }
    options
}

fn identify_choice(tx: &mut Tx<'_>, draft: &ChoiceDraft, before: &[Choice], currency: Currency) -> Choice {
    let name = draft.name.trim();
    let old = before.iter().find(|choice| choice.name == name);
    Choice {
        id: old.map_or_else(|| tx.new_id(), |choice| choice.id),
        name: name.to_owned(),
        price: Money::new(draft.price, currency),
        available: draft.available.unwrap_or_else(|| old.is_none_or(|choice| choice.available)),
    }
}
