use kernel::{Actor, CategoryId, MarketId};
use store::Tx;

use crate::{EditError, events, policy, store as rows};

/// Removes a heading that has no items.
pub fn remove_category(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    id: CategoryId,
) -> Result<(), EditError> {
    policy::may_edit(actor, market)?;
    rows::category(tx, market, id)?.ok_or(EditError::Missing)?;
    let items = rows::items_in(tx, market, id)?;
    if items > 0 {
        let reason = format!("move or delete its items first; there are {items}");
        return Err(EditError::field("category_id", reason));
    }
    rows::delete_category(tx, market, id)?;
    Ok(events::menu_changed(tx, market, None)?)
}
