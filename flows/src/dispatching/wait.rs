//! What time brings about while somebody is looked for.

use ::store::Tx;
use dispatch::{
    DispatchError, SearchState,
    jobs::{self, GiveUp, OfferRanOut, WatchHolder},
};
use kernel::{Actor, Market};
use orders::MoveRequest;
use workforce::{Outcome, Tally};

use super::{
    DispatchingError, need,
    take_back::{can_be_taken_back, take_back},
    tally::tally,
};
use crate::{Tracker, move_order};

/// Nobody answered in time: the next is asked at once.
pub fn offer_ran_out(tx: &mut Tx<'_>, market: &Market, job: &OfferRanOut) -> Result<(), DispatchingError> {
    let Some(offer) = dispatch::lapse(tx, market.id, job.offer)? else { return Ok(()) };
    tally(tx, market, offer.provider, Tally::Expired)?;
    let search = dispatch::find::of_order(tx, market.id, offer.order)?;
    Ok(jobs::look_now(tx, &search)?)
}

/// Nobody was found for so long that the blueprint gives up.
pub fn give_up(tx: &mut Tx<'_>, market: &Market, job: &GiveUp) -> Result<(), DispatchingError> {
    let search = match dispatch::find::of_order(tx, market.id, job.order) {
        Ok(search) => search,
        Err(DispatchError::Missing) => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    let order = orders::order(tx, &Actor::System, market.id, job.order)?;
    let rules = need::rules(market, &order);
    let Some(giving_up) = rules.and_then(|rules| rules.giving_up.as_ref()) else { return Ok(()) };
    let life_cycle = &market.blueprint_of(&order.blueprint).ok_or(DispatchingError::NoSearch)?.life_cycle;
    let made = life_cycle.move_named(&giving_up.make).filter(|made| made.from.contains(&order.status));
    if search.state != SearchState::Searching || search.opened_at != job.opened_at {
        return Ok(());
    }
    let Some(made) = made else { return Ok(()) };
    let request = MoveRequest {
        to: made.to.clone(),
        reason: giving_up.reason.as_ref().map(ToString::to_string),
        expected_version: Some(order.version),
    };
    move_order(tx, &Actor::System, market, order.id, &request)?;
    Ok(())
}

/// Whoever has an order must be heard of; if not, others are looked for as long as the order can come back.
pub fn watch_holder(
    tx: &mut Tx<'_>,
    market: &Market,
    tracker: &Tracker,
    job: &WatchHolder,
) -> Result<(), DispatchingError> {
    let search = dispatch::find::of_order(tx, market.id, job.order)?;
    let order = orders::order(tx, &Actor::System, market.id, job.order)?;
    let silence = need::rules(market, &order).and_then(|rules| rules.silence);
    let Some(silence) = silence.filter(|_| search.holder == Some(job.provider)) else { return Ok(()) };
    if !can_be_taken_back(market, &order) {
        return Ok(());
    }
    // What was heard before this program began is not known: nobody is silent for longer than it has listened.
    let sighting = tracker.board.sighting(market.id, job.provider);
    let heard = sighting.map_or(tracker.listens_since, |sighting| sighting.heard_at);
    let patience_ends = heard.max(search.changed_at).plus(silence.duration());
    if tx.now() < patience_ends {
        return Ok(jobs::watch_at(tx, &search, job.provider, patience_ends)?);
    }
    let reason = Some("silent".to_owned());
    let free = dispatch::give_back(tx, &Actor::System, market.id, job.order, reason)?;
    take_back(tx, market, &free, job.provider, Outcome::Withdrawn)?;
    Ok(())
}
