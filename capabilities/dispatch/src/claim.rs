use ::store::Tx;
use kernel::{AccountId, Actor, MarketId, OrderId};

use crate::{DispatchError, How, OfferState, Search, find, policy, store as rows, take::take};

/// Takes an order from the pool. The caller has checked that this person is suitable. Whoever declined it or gave it
/// back does not get it in this way.
pub fn claim(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    order: OrderId,
    provider: AccountId,
) -> Result<Search, DispatchError> {
    if !policy::is_self(actor, market, provider) {
        return Err(DispatchError::Denied);
    }
    let search = find::of_order(tx, market, order)?;
    if search.holder == Some(provider) {
        return Ok(search);
    }
    find::must_need_somebody(&search)?;
    let said_no = |state| matches!(state, OfferState::Declined | OfferState::GivenBack);
    if rows::offer_state(tx, order, provider)?.is_some_and(said_no) {
        return Err(DispatchError::AskedBefore);
    }
    take(tx, actor, &search, provider, How::Claim)
}
