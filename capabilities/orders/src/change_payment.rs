use ::store::Tx;
use kernel::{
    Actor, MarketId, OrderId,
    blueprint::{MethodName, StateKind},
};

use crate::{FindError, MoveError, Order, find, store};

/// Lets the customer pay in another way while the order is open and its money is not settled.
pub fn change_payment_method(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    id: OrderId,
    method: &MethodName,
    settled: bool,
) -> Result<Order, MoveError> {
    let order = find::order(tx, actor, market, id)?;
    if actor.account() != Some(order.customer) {
        return Err(FindError::Missing.into());
    }
    if order.kind != StateKind::Open || order.payment_settled {
        return Err(MoveError::changed(&order));
    }
    let order = Order {
        payment_method: method.clone(),
        payment_settled: settled,
        updated_at: tx.now(),
        version: order.version + 1,
        ..order
    };
    store::save_payment_method(tx, &order)?;
    Ok(order)
}
