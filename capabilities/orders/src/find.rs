//! Finding is authorising: whoever may not see an order does not find it.

use std::collections::HashMap;

use ::store::{StoreError, Tx};
use kernel::{
    Actor, Cursor, Event, Id, MarketId, OrderId, Page, PageRequest, Timestamp,
    blueprint::{Blueprint, StateKind, StateName},
};

use crate::{Change, FindError, Order, events::StatusChanged, policy, store};

/// Which orders of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    pub kind: Option<StateKind>,
    pub status: Option<StateName>,
}

/// One order, for its customer or for those who work in its market.
pub fn order(tx: &mut Tx<'_>, actor: &Actor, market: MarketId, id: OrderId) -> Result<Order, FindError> {
    let order = store::find(tx, market, id)?.ok_or(FindError::Missing)?;
    if policy::may_see(actor, &order) { Ok(order) } else { Err(FindError::Missing) }
}

/// The actor's own orders, newest first.
pub fn orders_of(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    filter: &Filter,
    ask: &PageRequest,
) -> Result<Page<Order>, FindError> {
    let account = actor.account().ok_or(FindError::Missing)?;
    let rows = store::list_of_customer(tx, account, market, filter, ask)?;
    Ok(ask.page(rows, cursor))
}

/// The orders of a market, newest first, for those who work in it.
pub fn orders_in(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    filter: &Filter,
    ask: &PageRequest,
) -> Result<Page<Order>, FindError> {
    if !actor.is_staff_of(market) {
        return Err(FindError::NotStaff);
    }
    let rows = store::list_of_market(tx, market, filter, ask)?;
    Ok(ask.page(rows, cursor))
}

/// What happened to these orders, oldest first. For those who found the orders.
pub fn changes_of(tx: &mut Tx<'_>, orders: &[OrderId]) -> Result<HashMap<OrderId, Vec<Change>>, StoreError> {
    let mut found: HashMap<OrderId, Vec<Change>> = HashMap::with_capacity(orders.len());
    for together in orders.chunks(store::TOGETHER) {
        let asked = std::array::from_fn(|index| together.get(index).copied());
        for (order, change) in store::changes_of(tx, asked)? {
            found.entry(order).or_default().push(change);
        }
    }
    Ok(found)
}

/// Where the actor may move an order now, given what they still have to bring along.
pub fn allowed_moves(rules: &Blueprint, actor: &Actor, order: &Order, now: Timestamp) -> Vec<StateName> {
    let movers = policy::movers(actor, order);
    let facts = order.facts(now, false);
    let allowed = rules.life_cycle.allowed(&order.status, &movers, &facts);
    allowed.map(|made| made.to.clone()).collect()
}

/// The number of the newest event of an order, from which its room can be followed.
pub fn newest_event(tx: &mut Tx<'_>, order: OrderId) -> Result<i64, StoreError> {
    ::store::log::newest_of_order(tx, order)
}

/// The number of the event that told of an order's last change of status.
pub fn newest_change(tx: &mut Tx<'_>, order: OrderId) -> Result<i64, StoreError> {
    ::store::log::newest_of_order_named(tx, order, StatusChanged::NAME)
}

fn cursor(order: &Order) -> Cursor {
    Cursor { at: order.placed_at, id: *order.id.as_bytes() }
}
