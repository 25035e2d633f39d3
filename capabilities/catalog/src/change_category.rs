use kernel::{Actor, CategoryId, MarketId};
use store::Tx;

use crate::{
    Category, EditError,
    add_category::taken,
    events, policy, store as rows,
    text::{self, NAME_CHARS_MAX},
};

/// What is absent stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CategoryChange {
    pub name: Option<String>,
    pub position: Option<u32>,
}

pub fn change_category(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    id: CategoryId,
    change: &CategoryChange,
) -> Result<Category, EditError> {
    policy::may_edit(actor, market)?;
    let categories = rows::categories(tx, market)?;
    let before = categories.iter().find(|category| category.id == id).ok_or(EditError::Missing)?;
    let mut category = before.clone();
    if let Some(name) = &change.name {
        category.name =
            text::line(name, NAME_CHARS_MAX).map_err(|reason| EditError::field("name", reason))?;
    }
    category.position = change.position.unwrap_or(category.position);
    if categories.iter().any(|other| other.id != id && other.name == category.name) {
        return Err(taken(&category.name));
    }
    if category != *before {
        rows::update_category(tx, market, &category)?;
        events::menu_changed(tx, market, None)?;
    }
    Ok(category)
}
