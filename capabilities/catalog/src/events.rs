use kernel::{Event, ItemId, MarketId, Subject};
use serde::{Deserialize, Serialize};
use store::{StoreError, Tx};

use crate::store as rows;

/// What the menu offers is not what it was: somebody edited it, or the last portion of an item went or came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MenuChanged {
    pub market: MarketId,
    /// The one item it is about; absent when more may have changed.
    pub item: Option<ItemId>,
}

impl Event for MenuChanged {
    const NAME: &'static str = "catalog.menu_changed";

    fn subject(&self) -> Subject {
        Subject::market(self.market)
    }
}

/// Counts the change and tells it.
pub(crate) fn menu_changed(
    tx: &mut Tx<'_>,
    market: MarketId,
    item: Option<ItemId>,
) -> Result<(), StoreError> {
    rows::count_edit(tx, market)?;
    tx.publish(MenuChanged { market, item })
}
