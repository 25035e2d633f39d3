use ::store::Tx;
use kernel::{AccountId, Actor, MarketId, OrderId, blueprint::StateKind};

use crate::{AssignError, Order, events::DeliveryAssigned, find, store};

/// Says who brings an order. The caller has checked that this person works here.
pub fn assign_delivery(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    id: OrderId,
    staff: AccountId,
) -> Result<Order, AssignError> {
    let order = find::order(tx, actor, market, id)?;
    if !actor.is_staff_of(market) {
        return Err(AssignError::NotYours);
    }
    if !order.order_type.needs_address() {
        return Err(AssignError::NotADelivery);
    }
    if order.kind != StateKind::Open {
        return Err(AssignError::Over);
    }
    let order =
        Order { delivery_staff: Some(staff), updated_at: tx.now(), version: order.version + 1, ..order };
    store::save_delivery_staff(tx, &order)?;
    tx.publish(DeliveryAssigned::new(&order, staff))?;
    Ok(order)
}
