use kernel::{Actor, MarketId};

use crate::EditError;

/// The menu is the merchant's: its staff write it, and those who operate the market.
pub(crate) fn may_edit(actor: &Actor, market: MarketId) -> Result<(), EditError> {
    if actor.is_staff_of(market) { Ok(()) } else { Err(EditError::Denied) }
}
