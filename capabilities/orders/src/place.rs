use ::store::{StoreError, Tx};
use kernel::{
    AccountId, Market, MerchantId, Timestamp,
    blueprint::{MethodName, Mover, OrderType, StateKind},
};

use crate::{
    Address, Bill, Change, Needs, Order,
    events::OrderPlaced,
    jobs,
    number::{day, number},
    store,
};

/// Everything that was checked and priced before an order may exist.
#[derive(Debug, Clone)]
pub struct NewOrder {
    pub customer: AccountId,
    pub merchant: MerchantId,
    pub order_type: OrderType,
    pub bill: Bill,
    pub payment_method: MethodName,
    pub payment_settled: bool,
    pub note: Option<String>,
    pub address: Option<Address>,
    pub needs: Needs,
    /// When it will probably be ready: from, until.
    pub ready: Option<(Timestamp, Timestamp)>,
}

/// Places an order under the market's present blueprint: number, first status, first change, timers.
pub fn place(tx: &mut Tx<'_>, market: &Market, new: NewOrder) -> Result<Order, StoreError> {
    let now = tx.now();
    let status = market.blueprint.life_cycle.initial().clone();
    let day = day(market, now);
    let count = store::count_one(tx, market.id, &day)?;
    let order = Order {
        id: tx.new_id(),
        market: market.id,
        merchant: new.merchant,
        customer: new.customer,
        number: number(&day, count),
        order_type: new.order_type,
        status: status.clone(),
        kind: StateKind::Open,
        blueprint: market.blueprint.version,
        bill: new.bill,
        payment_method: new.payment_method,
        payment_settled: new.payment_settled,
        note: new.note,
        address: new.address,
        needs: new.needs,
        delivery_staff: None,
        placed_at: now,
        entered_at: now,
        updated_at: now,
        ready_from: new.ready.map(|(from, _)| from),
        ready_until: new.ready.map(|(_, until)| until),
        feedback: None,
        version: 1,
    };
    store::insert(tx, &order)?;
    let first = Change {
        from: None,
        to: status,
        by: Mover::Customer,
        account: Some(order.customer),
        reason: None,
        at: now,
    };
    store::record(tx, &order, &first)?;
    jobs::start_timers(tx, &market.blueprint, &order)?;
    tx.publish(OrderPlaced::from(&order))?;
    Ok(order)
}
