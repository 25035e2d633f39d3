use kernel::{Actor, MarketId, Roles};

use crate::MerchantError;

/// The staff run the day: they pause, open, and say when they are there.
pub(crate) fn may_run(actor: &Actor, market: MarketId) -> Result<(), MerchantError> {
    if actor.is_staff_of(market) { Ok(()) } else { Err(MerchantError::Denied) }
}

/// Who a merchant is and who founds one is for those who operate the market.
pub(crate) fn may_found(actor: &Actor, market: MarketId) -> Result<(), MerchantError> {
    if actor.is_any_of(market, Roles::OPERATORS) { Ok(()) } else { Err(MerchantError::Denied) }
}
