use kernel::{Actor, MarketId, Roles};

use crate::MerchantError;

/// The staff run their merchant: they pause and open it, and say who and when they are.
pub(crate) fn may_run(actor: &Actor, market: MarketId) -> Result<(), MerchantError> {
    if actor.is_staff_of(market) { Ok(()) } else { Err(MerchantError::Denied) }
}

/// Who comes into a market is for those who operate it.
pub(crate) fn may_found(actor: &Actor, market: MarketId) -> Result<(), MerchantError> {
    if actor.is_any_of(market, Roles::OPERATORS) { Ok(()) } else { Err(MerchantError::Denied) }
}
