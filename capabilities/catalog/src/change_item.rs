use kernel::{Actor, ItemId};
use store::Tx;

use crate::{
    EditError, Fault, Item, ItemChange, Terms, change, choosing::draft, events, policy, store as rows,
};

/// Changes what is named and leaves the rest as it is.
pub fn change_item(
    tx: &mut Tx<'_>,
    actor: &Actor,
    terms: &Terms,
    id: ItemId,
    change: &ItemChange,
) -> Result<Item, EditError> {
    policy::may_edit(actor, terms.market)?;
    let before = rows::item(tx, terms.market, id)?.ok_or(EditError::Missing)?;
    let mut item = before.clone();
    let mut faults = change::apply(change, &mut item, terms);
    if item.category != before.category && rows::category(tx, terms.market, item.category)?.is_none() {
        faults.push(Fault::new("category_id", "name a category of this menu"));
    }
    if !faults.is_empty() {
        return Err(EditError::Invalid(faults));
    }
    if let Some(drafts) = &change.options {
        item.options = draft::identify(tx, drafts, &before.options, terms.currency);
    }
    if item != before {
        rows::update_item(tx, terms.market, &item)?;
        events::menu_changed(tx, terms.market, Some(id))?;
    }
    Ok(item)
}
