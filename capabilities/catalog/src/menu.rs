//! What people see of the menu, and how they know whether they saw the newest.

use std::fmt;

use kernel::{Actor, CategoryId, MarketId, blueprint::SlotName};
use store::{StoreError, Tx};

use crate::{Category, EditError, Item, policy, store as rows};

/// Everything, unless narrowed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MenuFilter {
    pub category: Option<CategoryId>,
    /// Only what is on offer in this part of the day.
    pub slot: Option<SlotName>,
}

/// The active items, as a menu card has them: by the order of the categories, then by their own.
pub fn menu(tx: &mut Tx<'_>, market: MarketId, filter: &MenuFilter) -> Result<Vec<Item>, StoreError> {
    let mut items = rows::menu(tx, market, filter.category, false)?;
    if let Some(slot) = &filter.slot {
        items.retain(|item| item.slots.run_in(std::slice::from_ref(slot)));
    }
    Ok(items)
}

/// As `menu`, with the items that are not active: for those who edit it.
pub fn whole_menu(tx: &mut Tx<'_>, actor: &Actor, market: MarketId) -> Result<Vec<Item>, EditError> {
    policy::may_edit(actor, market)?;
    Ok(rows::menu(tx, market, None, true)?)
}

pub fn categories(tx: &mut Tx<'_>, market: MarketId) -> Result<Vec<Category>, StoreError> {
    rows::categories(tx, market)
}

/// Differs whenever anything about the menu differs, apart from the slots that run: those the reader knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MenuVersion {
    /// How often it was edited.
    pub(crate) edited: i64,
    /// How often portions went or came back since the counting of each began.
    pub(crate) portions: i64,
    /// How many outages ended by themselves.
    pub(crate) returned: i64,
}

pub fn menu_version(tx: &mut Tx<'_>, market: MarketId) -> Result<MenuVersion, StoreError> {
    rows::menu_version(tx, market)
}

impl fmt::Display for MenuVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.edited, self.portions, self.returned)
    }
}
