use ::store::Tx;
use kernel::{Actor, MarketId, OrderId};

use crate::{DispatchError, OfferState, Search, events::GivenBack, find, policy, store as rows};

/// Whoever has an order gives it back, or it is taken from them because they went silent; it needs hands again, and
/// not theirs.
pub fn give_back(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    order: OrderId,
    reason: Option<String>,
) -> Result<Search, DispatchError> {
    let search = find::of_order(tx, market, order)?;
    let holder = search.holder.ok_or(DispatchError::Over)?;
    if !policy::is_self(actor, market, holder) && policy::must_dispatch(actor, market).is_err() {
        return Err(DispatchError::Missing);
    }
    let free = rows::let_go(tx, &search, "given_back")?;
    rows::never_again(tx, &free, holder, OfferState::GivenBack, reason.as_deref())?;
    tx.publish(GivenBack { market, order, provider: holder, reason })?;
    Ok(free)
}
