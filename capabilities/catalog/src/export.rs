use std::collections::HashMap;

use kernel::{Actor, MarketId};
use store::Tx;

use crate::{ChoiceDraft, EditError, Item, ItemChange, ItemOption, Line, OptionDraft, policy, store as rows};

/// The whole menu as the lines of a file, in the order its items were added: importing them again changes nothing.
pub fn export(tx: &mut Tx<'_>, actor: &Actor, market: MarketId) -> Result<Vec<Line>, EditError> {
    policy::may_edit(actor, market)?;
    let categories = rows::categories(tx, market)?;
    let names: HashMap<_, _> = categories.into_iter().map(|category| (category.id, category.name)).collect();
    let items = rows::items_as_added(tx, market)?;
    let lines = items.into_iter().zip(2..);
    Ok(lines.map(|(item, number)| line(number, names.get(&item.category).cloned(), item)).collect())
}

fn line(number: u64, category: Option<String>, item: Item) -> Line {
    let options = item.options.iter().map(draft).collect();
    let change = ItemChange {
        category: None,
        name: Some(item.name),
        description: Some(item.description),
        price: Some(item.price.minor),
        diet: Some(item.diet),
        allergens: Some(item.allergens),
        prep_minutes: Some(item.prep_minutes),
        time_slots: Some(item.slots.iter().map(str::to_owned).collect()),
        options: Some(options),
        active: None,
    };
    Line {
        number,
        told: Vec::new(),
        sku: item.sku,
        category,
        portions: Some(item.stock.portions_left),
        change,
    }
}

fn draft(option: &ItemOption) -> OptionDraft {
    let ItemOption { name, min, max, choices, .. } = option.clone();
    let choices = choices.into_iter().map(|choice| ChoiceDraft {
        name: choice.name,
        price: choice.price.minor,
        available: None,
    });
    OptionDraft { name, min, max, choices: choices.collect() }
}
