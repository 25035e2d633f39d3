//! What people ask to see. Callers have found the order for the person who asks before they ask for its payments.

use std::collections::HashMap;

use kernel::{MarketId, OrderId, PaymentId};
use store::{StoreError, Tx};

use crate::{Payment, Refund, store as rows};

/// The payment that counts for an order: the newest try.
pub fn latest(tx: &mut Tx<'_>, market: MarketId, order: OrderId) -> Result<Option<Payment>, StoreError> {
    rows::latest(tx, market, order)
}

/// The newest tries of many orders, for lists.
pub fn latest_of(
    tx: &mut Tx<'_>,
    market: MarketId,
    orders: &[OrderId],
) -> Result<HashMap<OrderId, Payment>, StoreError> {
    let mut found = HashMap::with_capacity(orders.len());
    for together in orders.chunks(rows::TOGETHER) {
        let asked = std::array::from_fn(|index| together.get(index).copied());
        // Older tries come first, so the newest is what stays.
        found.extend(rows::of_orders(tx, market, asked)?.into_iter().map(|payment| (payment.order, payment)));
    }
    Ok(found)
}

/// Every try to pay an order, the newest first.
pub fn of_order(tx: &mut Tx<'_>, market: MarketId, order: OrderId) -> Result<Vec<Payment>, StoreError> {
    rows::of_order(tx, market, order)
}

/// The payment a gateway knows under its own order's id.
pub fn with_gateway_order(
    tx: &mut Tx<'_>,
    market: MarketId,
    gateway: &str,
    gateway_order: &str,
) -> Result<Option<Payment>, StoreError> {
    let found = rows::find_by_gateway_order(tx, gateway, gateway_order)?;
    Ok(found.filter(|payment| payment.market == market))
}

pub fn refunds_of(tx: &mut Tx<'_>, market: MarketId, payment: PaymentId) -> Result<Vec<Refund>, StoreError> {
    rows::refunds_of(tx, market, payment)
}
