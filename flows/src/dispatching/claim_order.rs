use ::store::Tx;
use kernel::{Actor, Market, OrderId, Place, blueprint::Dispatching};
use orders::Order;

use super::{DispatchingError, hand_over::hand_over, need};

/// A provider takes an order from the pool, if they are suitable and near enough; where they are is what their device
/// said last.
pub fn claim_order(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: &Market,
    order: OrderId,
    from: Option<Place>,
) -> Result<Order, DispatchingError> {
    let account = actor.account().ok_or(DispatchingError::NoProvider)?;
    let provider = workforce::own(tx, actor, market.id).map_err(|_| DispatchingError::NoProvider)?;
    let search = dispatch::find::of_order(tx, market.id, order)?;
    let asked_for = orders::order(tx, &Actor::System, market.id, order)?;
    if !need::dispatch(market, &asked_for).is_some_and(|dispatch| dispatch.is(Dispatching::Pool)) {
        return Err(DispatchingError::NoSearch);
    }
    if search.holder.is_none() {
        must_be_near(&search, from)?;
        let judged = workforce::candidates(tx, market, &need::need(&search), &[provider.id])?;
        let against = judged.into_iter().flat_map(|candidate| candidate.unsuitable).collect::<Vec<_>>();
        if !against.is_empty() {
            return Err(DispatchingError::Unsuitable(against));
        }
    }
    let held = dispatch::claim(tx, actor, market.id, order, account)?;
    hand_over(tx, market, &held, account)
}

fn must_be_near(search: &dispatch::Search, from: Option<Place>) -> Result<(), DispatchingError> {
    let metres = from.ok_or(DispatchingError::PlaceUnknown)?.metres_to(search.place).round() as u32;
    if metres > search.radius {
        return Err(DispatchingError::TooFar { metres, radius: search.radius });
    }
    Ok(())
}
