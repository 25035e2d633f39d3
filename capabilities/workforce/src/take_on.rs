use ::store::Tx;
use kernel::{MarketId, OrderId, ProviderId};

use crate::{Standing, TakeOnError, store as rows};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakenOn {
    Now,
    /// They had it in hand already.
    Before,
}

/// Puts an order into a provider's hands. Whether they are on duty is not asked: who chooses a provider asked before,
/// and a dispatcher may give work to somebody who is not.
pub fn take_on(
    tx: &mut Tx<'_>,
    market: MarketId,
    provider: ProviderId,
    order: OrderId,
) -> Result<TakenOn, TakeOnError> {
    let taken = rows::taken(tx, market, provider, order)?;
    if taken.is_some_and(|taken| taken.outcome.is_none()) {
        return Ok(TakenOn::Before);
    }
    if !rows::take_in_hand(tx, market, provider)? {
        let found = rows::provider(tx, market, provider)?.ok_or(TakeOnError::Missing)?;
        let approved = found.standing == Standing::Approved;
        return Err(if approved { TakeOnError::Full } else { TakeOnError::NotApproved });
    }
    rows::insert_taken(tx, market, provider, order)?;
    Ok(TakenOn::Now)
}
