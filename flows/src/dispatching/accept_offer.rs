use ::store::Tx;
use kernel::{Actor, Market, OfferId};
use orders::Order;

use super::{DispatchingError, hand_over::hand_over};

/// A provider says yes: the order is theirs, unless somebody else was faster.
pub fn accept_offer(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: &Market,
    offer: OfferId,
) -> Result<Order, DispatchingError> {
    let held = dispatch::accept(tx, actor, market.id, offer)?;
    let provider = actor.account().ok_or(DispatchingError::NoProvider)?;
    hand_over(tx, market, &held, provider)
}
