use ::store::Tx;
use dispatch::{Search, jobs};
use kernel::{AccountId, Actor, Market, ProviderId};
use orders::{MoveRequest, Order};
use workforce::{TakenOn, Tally};

use super::{DispatchingError, need};
use crate::move_order;

/// What follows when somebody holds an order: they have it in hand, and the order goes on.
pub(super) fn hand_over(
    tx: &mut Tx<'_>,
    market: &Market,
    held: &Search,
    provider: AccountId,
) -> Result<Order, DispatchingError> {
    let id = provider_of(tx, market, provider)?;
    if workforce::take_on(tx, market.id, id, held.order)? == TakenOn::Now {
        workforce::count(tx, market, id, Tally::Accepted)?;
    }
    let order = orders::put_in_hands(tx, market.id, held.order, Some(provider))?;
    let Some(rules) = need::rules(market, &order) else { return Ok(order) };
    if let Some(silence) = rules.silence {
        jobs::watch_at(tx, held, provider, tx.now().plus(silence.duration()))?;
    }
    let life_cycle = &market.blueprint_of(&order.blueprint).ok_or(DispatchingError::NoSearch)?.life_cycle;
    let won = rules.won.as_ref().and_then(|name| life_cycle.move_named(name));
    // Somebody may have had it before, and the order have gone on already.
    match won.filter(|won| won.from.contains(&order.status)) {
        Some(won) => {
            let request =
                MoveRequest { to: won.to.clone(), reason: None, expected_version: Some(order.version) };
            Ok(move_order(tx, &Actor::System, market, order.id, &request)?)
        }
        None => Ok(order),
    }
}

pub(super) fn provider_of(
    tx: &mut Tx<'_>,
    market: &Market,
    account: AccountId,
) -> Result<ProviderId, DispatchingError> {
    let found = workforce::of_accounts(tx, market.id, &[account])?;
    found.first().map(|provider| provider.id).ok_or(DispatchingError::NoProvider)
}
