use ::store::{StoreError, Tx};
use dispatch::Search;
use kernel::{AccountId, Actor, Market};
use orders::{MoveRequest, Order};
use workforce::{FinishError, Outcome};

use super::{DispatchingError, follow::look_from_now_on, hand_over::provider_of, need};
use crate::move_order;

/// What follows when somebody has an order no longer: it goes back to where hands are needed, and somebody is looked for
/// at once.
pub(super) fn take_back(
    tx: &mut Tx<'_>,
    market: &Market,
    free: &Search,
    from: AccountId,
    outcome: Outcome,
) -> Result<Order, DispatchingError> {
    let id = provider_of(tx, market, from)?;
    workforce::finish(tx, market, id, free.order, outcome)?;
    let order = orders::put_in_hands(tx, market.id, free.order, None)?;
    let lost = lost_to(market, &order);
    if let Some(rules) = need::rules(market, &order) {
        look_from_now_on(tx, rules, free)?;
    }
    match lost {
        Some(request) => Ok(move_order(tx, &Actor::System, market, order.id, &request)?),
        None => Ok(order),
    }
}

/// Whether an order can still be taken out of somebody's hands: it must be able to come back to where hands are found.
pub(super) fn can_be_taken_back(market: &Market, order: &Order) -> bool {
    let waits = need::rules(market, order).is_some_and(|rules| rules.states.contains(&order.status));
    waits || lost_to(market, order).is_some()
}

fn lost_to(market: &Market, order: &Order) -> Option<MoveRequest> {
    let name = need::rules(market, order)?.lost.as_ref()?;
    let lost = market.blueprint_of(&order.blueprint)?.life_cycle.move_named(name)?;
    let possible = lost.from.contains(&order.status);
    possible.then(|| MoveRequest { to: lost.to.clone(), reason: None, expected_version: Some(order.version) })
}

/// Whoever had an order that is over has a hand free.
pub(super) fn put_down(
    tx: &mut Tx<'_>,
    market: &Market,
    order: &Order,
    outcome: Outcome,
) -> Result<(), StoreError> {
    let Some(account) = order.delivery_staff else { return Ok(()) };
    // Staff of the merchant may have brought it, who are no providers.
    let Some(provider) = workforce::of_accounts(tx, market.id, &[account])?.into_iter().next() else {
        return Ok(());
    };
    match workforce::finish(tx, market, provider.id, order.id, outcome) {
        Ok(_) | Err(FinishError::Missing) => Ok(()),
        Err(FinishError::Store(error)) => Err(error),
    }
}
