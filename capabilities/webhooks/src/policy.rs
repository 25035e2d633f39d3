//! Who may.

use kernel::{Actor, MarketId, Roles};

use crate::WebhookError;

/// A webhook tells everything that happens in a market, so only those who run it decide who hears it.
pub(crate) fn may_keep(actor: &Actor, market: MarketId) -> Result<(), WebhookError> {
    if actor.is_any_of(market, Roles::OPERATORS) { Ok(()) } else { Err(WebhookError::Denied) }
}
