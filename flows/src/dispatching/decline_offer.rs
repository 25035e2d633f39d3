use ::store::Tx;
use dispatch::jobs;
use kernel::{Actor, Market, OfferId, OrderId, Place};
use workforce::Tally;

use super::{DispatchingError, tally::tally};

/// A provider says no, and the next is asked at once.
pub fn decline_offer(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: &Market,
    offer: OfferId,
    reason: Option<String>,
) -> Result<(), DispatchingError> {
    let asked = dispatch::find::own_offer(tx, actor, market.id, offer)?;
    let offer = dispatch::decline(tx, actor, market.id, offer, reason)?;
    if asked.state != offer.state {
        tally(tx, market, offer.provider, Tally::Declined)?;
    }
    let search = dispatch::find::of_order(tx, market.id, offer.order)?;
    Ok(jobs::look_now(tx, &search)?)
}

/// A provider does not want to see an order in the pool any more.
pub fn decline_in_pool(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: &Market,
    order: OrderId,
    from: Option<Place>,
) -> Result<(), DispatchingError> {
    let account = workforce::own(tx, actor, market.id).map_err(|_| DispatchingError::NoProvider)?.account;
    let search = dispatch::find::of_order(tx, market.id, order)?;
    let metres = from.map_or(0, |from| from.metres_to(search.place).round() as u32);
    Ok(dispatch::decline_in_pool(tx, actor, market.id, order, account, metres)?)
}
