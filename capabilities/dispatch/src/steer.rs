//! What steers a search from outside: farther, on hold, on again, over.

use ::store::{StoreError, Tx};
use kernel::{Actor, MarketId, OrderId};

use crate::{
    DispatchError, Search, SearchState,
    events::{SearchClosed, SearchPaused, SearchWidened},
    find, jobs, policy, store as rows,
    take::withdraw_all,
};

/// Looks farther away, as far as `metres`. A search that is no longer on is left alone.
pub fn widen(
    tx: &mut Tx<'_>,
    market: MarketId,
    order: OrderId,
    metres: u32,
) -> Result<Option<Search>, DispatchError> {
    let search = find::of_order(tx, market, order)?;
    if search.state != SearchState::Searching || search.radius >= metres {
        return Ok(None);
    }
    let wider = Search { radius: metres, version: search.version + 1, ..search };
    rows::save_search(tx, &wider)?;
    tx.publish(SearchWidened { market, order, metres, round: wider.round })?;
    Ok(Some(wider))
}

/// An operator takes a search out of the engine's hands. Offers that are open are withdrawn.
pub fn pause(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    order: OrderId,
) -> Result<Search, DispatchError> {
    turn(tx, actor, market, order, SearchState::Searching, SearchState::Paused)
}

pub fn resume(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    order: OrderId,
) -> Result<Search, DispatchError> {
    turn(tx, actor, market, order, SearchState::Paused, SearchState::Searching)
}

fn turn(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    order: OrderId,
    from: SearchState,
    to: SearchState,
) -> Result<Search, DispatchError> {
    policy::must_dispatch(actor, market)?;
    let search = find::of_order(tx, market, order)?;
    if search.state == to {
        return Ok(search);
    }
    if search.state != from {
        return Err(if search.state == SearchState::Held {
            DispatchError::Taken
        } else {
            DispatchError::Over
        });
    }
    let turned = Search { state: to, version: search.version + 1, ..search };
    withdraw_all(tx, &turned)?;
    rows::save_search(tx, &turned)?;
    tx.publish(SearchPaused { market, order, paused: to == SearchState::Paused })?;
    Ok(turned)
}

/// Nobody is needed any more: the work is done, or the order cancelled.
pub fn close(
    tx: &mut Tx<'_>,
    market: MarketId,
    order: OrderId,
    ended: &'static str,
) -> Result<(), StoreError> {
    let Some(search) = rows::search(tx, market, order)? else { return Ok(()) };
    if search.state == SearchState::Over {
        return Ok(());
    }
    withdraw_all(tx, &search)?;
    jobs::stop_looking(tx, order)?;
    let holder = search.holder;
    let free = if holder.is_some() { rows::let_go(tx, &search, ended)? } else { search };
    rows::save_search(tx, &Search { state: SearchState::Over, version: free.version + 1, ..free })?;
    tx.publish(SearchClosed { market, order, holder })
}
