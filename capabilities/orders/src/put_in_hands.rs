use ::store::Tx;
use kernel::{AccountId, Actor, MarketId, OrderId, blueprint::StateKind};

use crate::{AssignError, Order, events::DeliveryAssigned, find, store};

/// Says who has an order in hand, or that nobody has. For the engine, which has decided it.
pub fn put_in_hands(
    tx: &mut Tx<'_>,
    market: MarketId,
    id: OrderId,
    provider: Option<AccountId>,
) -> Result<Order, AssignError> {
    let order = find::order(tx, &Actor::System, market, id)?;
    if order.kind != StateKind::Open {
        return Err(AssignError::Over);
    }
    if order.delivery_staff == provider {
        return Ok(order);
    }
    let order = Order { delivery_staff: provider, updated_at: tx.now(), version: order.version + 1, ..order };
    store::save_delivery_staff(tx, &order)?;
    if let Some(provider) = provider {
        tx.publish(DeliveryAssigned::new(&order, provider))?;
    }
    Ok(order)
}
