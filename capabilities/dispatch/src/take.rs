//! The one way in which an order comes into somebody's hands, whoever decided it.

use ::store::{StoreError, Tx};
use kernel::{AccountId, Actor};

use crate::{
    DispatchError, How, OfferState, Search, SearchState,
    events::{OfferEnded, Won},
    jobs, store as rows,
};

/// Gives an order that nobody has to somebody. Of many who try at once the first wins: the row itself is asked, so that
/// what was read before cannot be believed too long.
pub(crate) fn take(
    tx: &mut Tx<'_>,
    actor: &Actor,
    search: &Search,
    provider: AccountId,
    how: How,
) -> Result<Search, DispatchError> {
    if !rows::hold(tx, search, provider)? {
        return Err(DispatchError::Taken);
    }
    let held = Search {
        state: SearchState::Held,
        holder: Some(provider),
        changed_at: tx.now(),
        version: search.version + 1,
        ..search.clone()
    };
    rows::begin_assignment(tx, &held, provider, how, actor.account())?;
    withdraw_others(tx, &held, provider)?;
    jobs::stop_looking(tx, held.order)?;
    tx.publish(Won { market: held.market, order: held.order, provider, how })?;
    Ok(held)
}

/// Nobody else need think about it any longer.
fn withdraw_others(tx: &mut Tx<'_>, search: &Search, winner: AccountId) -> Result<(), StoreError> {
    for offer in rows::open_offers(tx, search.order)? {
        jobs::stop_clock(tx, offer.id)?;
        let state = if offer.provider == winner { OfferState::Accepted } else { OfferState::Withdrawn };
        rows::end_offer(tx, offer.id, state, None)?;
        if offer.provider != winner {
            tx.publish(OfferEnded::of(&offer, state, None))?;
        }
    }
    Ok(())
}

pub(crate) fn withdraw_all(tx: &mut Tx<'_>, search: &Search) -> Result<(), StoreError> {
    for offer in rows::open_offers(tx, search.order)? {
        jobs::stop_clock(tx, offer.id)?;
        rows::end_offer(tx, offer.id, OfferState::Withdrawn, None)?;
        tx.publish(OfferEnded::of(&offer, OfferState::Withdrawn, None))?;
    }
    Ok(())
}
