use kernel::{Actor, MarketId};
use store::Tx;

use crate::{
    Category, EditError, events, policy, store as rows,
    text::{self, NAME_CHARS_MAX},
};

/// Adds a heading; without a position, at the end.
pub fn add_category(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    name: &str,
    position: Option<u32>,
) -> Result<Category, EditError> {
    policy::may_edit(actor, market)?;
    let name = text::line(name, NAME_CHARS_MAX).map_err(|reason| EditError::field("name", reason))?;
    let categories = rows::categories(tx, market)?;
    if categories.iter().any(|category| category.name == name) {
        return Err(taken(&name));
    }
    let position = position.unwrap_or_else(|| after(&categories));
    let category = Category { id: tx.new_id(), name, position };
    rows::insert_category(tx, market, &category)?;
    events::menu_changed(tx, market, None)?;
    Ok(category)
}

pub(crate) fn taken(name: &str) -> EditError {
    EditError::field("name", format!("there is a category `{name}` already; choose another name"))
}

/// The position behind all others.
pub(crate) fn after(categories: &[Category]) -> u32 {
    categories.iter().map(|category| category.position.saturating_add(1)).max().unwrap_or(0)
}
