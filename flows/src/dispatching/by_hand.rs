//! A dispatcher decides.

use ::store::Tx;
use dispatch::{Candidate, Choice, How, Search, jobs};
use kernel::{AccountId, Actor, Market, OrderId};
use orders::Order;
use tracking::Board;
use workforce::Outcome;

use super::{
    DispatchingError,
    hand_over::{hand_over, provider_of},
    look::candidates,
    need,
    take_back::put_down,
};

/// Gives an order to somebody, whoever has it now.
pub fn assign_order(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: &Market,
    board: &Board,
    order: OrderId,
    provider: AccountId,
) -> Result<Order, DispatchingError> {
    dispatch::must_dispatch(actor, market.id)?;
    provider_of(tx, market, provider).map_err(|_| DispatchingError::UnknownProvider)?;
    let before = orders::order(tx, actor, market.id, order)?;
    let search = dispatch::find::of_order(tx, market.id, order)?;
    if before.delivery_staff == Some(provider) {
        return Ok(before);
    }
    let rank = need::rules(market, &before).map_or(&[][..], |rules| &rules.rank);
    let candidates = candidates(tx, market, board, rank, &search)?;
    let choice = Choice { order, provider, how: How::Hand, version: None, candidates };
    let held = dispatch::assign(tx, actor, market.id, choice)?;
    put_down(tx, market, &before, Outcome::Withdrawn)?;
    hand_over(tx, market, &held, provider)
}

/// Who would be asked now, the best first, and what speaks against the others.
pub fn suggestions(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: &Market,
    board: &Board,
    order: OrderId,
) -> Result<Vec<Candidate>, DispatchingError> {
    let order = orders::order(tx, actor, market.id, order)?;
    dispatch::must_dispatch(actor, market.id)?;
    let search = dispatch::find::of_order(tx, market.id, order.id)?;
    let rank = need::rules(market, &order).map_or(&[][..], |rules| &rules.rank);
    Ok(candidates(tx, market, board, rank, &search)?)
}

/// Takes the search of an order out of the engine's hands.
pub fn pause_search(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: &Market,
    order: OrderId,
) -> Result<Search, DispatchingError> {
    Ok(dispatch::pause(tx, actor, market.id, order)?)
}

pub fn resume_search(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: &Market,
    order: OrderId,
) -> Result<Search, DispatchingError> {
    let search = dispatch::resume(tx, actor, market.id, order)?;
    jobs::look_now(tx, &search)?;
    Ok(search)
}
