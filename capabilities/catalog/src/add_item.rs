use kernel::{Actor, CategoryId, Id, ItemId, Money};
use store::Tx;

use crate::{
    EditError, Fault, Item, ItemChange, ItemSlots, Stock, Terms,
    change::{self, PREP_MINUTES_DEFAULT},
    choosing::draft,
    events, policy, store as rows,
};

/// Puts a new item at the end of the menu. It needs a name, a category and a price.
pub fn add_item(
    tx: &mut Tx<'_>,
    actor: &Actor,
    terms: &Terms,
    change: &ItemChange,
) -> Result<Item, EditError> {
    policy::may_edit(actor, terms.market)?;
    let mut faults = missing(change);
    if let Some(category) = change.category
        && rows::category(tx, terms.market, category)?.is_none()
    {
        faults.push(Fault::new("category_id", "name a category of this menu"));
    }
    let id: ItemId = tx.new_id();
    let mut item = blank(id, sku_of(id), terms);
    faults.extend(change::apply(change, &mut item, terms));
    if !faults.is_empty() {
        return Err(EditError::Invalid(faults));
    }
    let drafts = change.options.as_deref().unwrap_or(&[]);
    item.options = draft::identify(tx, drafts, &[], terms.currency);
    item.position = rows::next_position(tx, terms.market)?;
    rows::insert_item(tx, terms.market, &item)?;
    events::menu_changed(tx, terms.market, Some(id))?;
    Ok(item)
}

fn missing(change: &ItemChange) -> Vec<Fault> {
    let there = [
        ("name", change.name.is_some()),
        ("category_id", change.category.is_some()),
        ("price", change.price.is_some()),
    ];
    let absent = there.iter().filter(|(_, there)| !there);
    absent.map(|(field, _)| Fault::new(*field, "fill this in")).collect()
}

/// An item nobody wrote anything into yet.
pub(crate) fn blank(id: ItemId, sku: String, terms: &Terms) -> Item {
    Item {
        id,
        category: CategoryId::from_bytes([0; 16]),
        sku,
        name: String::new(),
        description: String::new(),
        price: Money::zero(terms.currency),
        diet: None,
        allergens: Vec::new(),
        prep_minutes: PREP_MINUTES_DEFAULT,
        slots: ItemSlots::default(),
        options: Vec::new(),
        active: true,
        stock: Stock::default(),
        position: 0,
    }
}

/// Menu files name items by their SKU, so one that was made without has the random half of its id.
fn sku_of(id: ItemId) -> String {
    let text = id.to_string();
    format!("item-{}", &text[text.len() - 12..])
}
