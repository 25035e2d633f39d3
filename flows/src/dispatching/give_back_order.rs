use ::store::Tx;
use kernel::{Actor, Market, OrderId};
use orders::Order;
use workforce::Outcome;

use super::{
    DispatchingError,
    take_back::{can_be_taken_back, take_back},
};

/// Whoever has an order gives it back, as long as it can still find others.
pub fn give_back_order(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: &Market,
    order: OrderId,
    reason: Option<String>,
) -> Result<Order, DispatchingError> {
    let order = orders::order(tx, actor, market.id, order)?;
    let holder = dispatch::find::of_order(tx, market.id, order.id)?.holder;
    if holder.is_some() && !can_be_taken_back(market, &order) {
        return Err(DispatchingError::TooLate);
    }
    let free = dispatch::give_back(tx, actor, market.id, order.id, reason)?;
    let holder = holder.expect("what nobody holds cannot be given back");
    take_back(tx, market, &free, holder, Outcome::Cancelled)
}
