use kernel::{Actor, ItemId, MarketId};
use store::Tx;

use crate::{EditError, events, policy, store as rows};

/// Takes an item off the menu for good. Orders keep what they say about it.
pub fn remove_item(tx: &mut Tx<'_>, actor: &Actor, market: MarketId, id: ItemId) -> Result<(), EditError> {
    policy::may_edit(actor, market)?;
    if !rows::delete_item(tx, market, id)? {
        return Err(EditError::Missing);
    }
    Ok(events::menu_changed(tx, market, Some(id))?)
}
