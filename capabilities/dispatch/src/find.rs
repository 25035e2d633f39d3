//! Finding is authorising.

use ::store::{StoreError, Tx};
use kernel::{AccountId, Actor, Cursor, Id, MarketId, OfferId, OrderId, Page, PageRequest, Place};

use crate::{
    Decision, DispatchError, Offer, OfferState, Search, SearchState, area::Area, policy, store as rows,
};

/// The search of an order, whatever became of it.
pub fn of_order(tx: &mut Tx<'_>, market: MarketId, order: OrderId) -> Result<Search, DispatchError> {
    rows::search(tx, market, order)?.ok_or(DispatchError::Missing)
}

/// The search of an order that nobody has yet.
pub(crate) fn needing(tx: &mut Tx<'_>, market: MarketId, order: OrderId) -> Result<Search, DispatchError> {
    let search = of_order(tx, market, order)?;
    must_need_somebody(&search)?;
    Ok(search)
}

pub(crate) fn must_need_somebody(search: &Search) -> Result<(), DispatchError> {
    match search.state {
        SearchState::Searching => Ok(()),
        SearchState::Held => Err(DispatchError::Taken),
        SearchState::Paused | SearchState::Over => Err(DispatchError::Over),
    }
}

/// An offer, for the one it was made to.
pub fn own_offer(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    offer: OfferId,
) -> Result<Offer, DispatchError> {
    let offer = rows::offer(tx, market, offer)?.ok_or(DispatchError::Missing)?;
    if policy::is_self(actor, market, offer.provider) { Ok(offer) } else { Err(DispatchError::Missing) }
}

/// What lies before somebody at this moment.
pub fn open_offers_of(
    tx: &mut Tx<'_>,
    market: MarketId,
    provider: AccountId,
) -> Result<Vec<Offer>, StoreError> {
    let now = tx.now();
    let mut offers = rows::open_offers_of(tx, market, provider)?;
    offers.retain(|offer| offer.is_open(now));
    Ok(offers)
}

/// Who is not asked for an order again: they said no, or nothing, or gave it back.
pub fn said_no(tx: &mut Tx<'_>, order: OrderId) -> Result<Vec<AccountId>, StoreError> {
    let asked = rows::asked(tx, order)?;
    let no = [OfferState::Declined, OfferState::Lapsed, OfferState::GivenBack];
    Ok(asked.into_iter().filter(|(_, state)| no.contains(state)).map(|(provider, _)| provider).collect())
}

/// The orders somebody has in hand.
pub fn held_by(tx: &mut Tx<'_>, market: MarketId, provider: AccountId) -> Result<Vec<OrderId>, StoreError> {
    rows::held_by(tx, market, provider)
}

/// The orders around a place that nobody has yet and this person has not declined, the nearest first, each with how
/// many metres away it is. The caller keeps those that the person is suited for.
pub fn pool(
    tx: &mut Tx<'_>,
    market: MarketId,
    provider: AccountId,
    around: Place,
    metres: u32,
) -> Result<Vec<(Search, u32)>, StoreError> {
    let found = rows::pool(tx, market, provider, &Area::around(around, metres))?;
    let measured = found.into_iter().map(|search| {
        let away = around.metres_to(search.place).round() as u32;
        (search, away)
    });
    let mut near: Vec<_> = measured.filter(|(search, away)| *away <= metres.min(search.radius)).collect();
    near.sort_by_key(|(search, away)| (*away, search.order));
    Ok(near)
}

/// The searches of a market in one state, newest first, for those who dispatch.
pub fn searches(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    state: SearchState,
    ask: &PageRequest,
) -> Result<Page<Search>, DispatchError> {
    policy::must_dispatch(actor, market)?;
    let found = rows::searches(tx, market, state, ask)?;
    Ok(ask.page(found, |search| Cursor { at: search.opened_at, id: *search.order.as_bytes() }))
}

/// Why this one: everything that was decided about an order, oldest first.
pub fn decisions(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    order: OrderId,
) -> Result<Vec<Decision>, DispatchError> {
    policy::must_dispatch(actor, market)?;
    Ok(rows::decisions(tx, market, order)?)
}
