//! Offers.

use ::store::{FromRow, Row, StoreError, Tx, params};
use kernel::{AccountId, MarketId, OfferId, OrderId, blueprint::Word};

use crate::{Offer, OfferState, Search};

impl FromRow for Offer {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.take()?,
            order: row.take()?,
            market: row.take()?,
            provider: row.take()?,
            state: row.parse()?,
            round: row.take()?,
            metres: row.take()?,
            offered_at: row.take()?,
            lapses_at: row.take()?,
        })
    }
}

pub(crate) fn offer(tx: &mut Tx<'_>, market: MarketId, id: OfferId) -> Result<Option<Offer>, StoreError> {
    tx.maybe(
        "select id, order_id, market_id, provider_id, state, round, metres, offered_at, lapses_at
         from dispatch_offers where id = $1 and market_id = $2",
        params![id, market],
    )
}

pub(crate) fn insert_offer(tx: &mut Tx<'_>, offer: &Offer) -> Result<(), StoreError> {
    tx.run_one(
        "insert into dispatch_offers (id, order_id, market_id, provider_id, state, round, metres, offered_at,
                lapses_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        params![
            offer.id,
            offer.order,
            offer.market,
            offer.provider,
            offer.state.as_str(),
            offer.round,
            offer.metres,
            offer.offered_at,
            offer.lapses_at
        ],
    )
}

pub(crate) fn end_offer(
    tx: &mut Tx<'_>,
    id: OfferId,
    state: OfferState,
    reason: Option<&str>,
) -> Result<(), StoreError> {
    let now = tx.now();
    tx.run_one(
        "update dispatch_offers set state = $2, reason = $3, answered_at = $4 where id = $1 and state = 'open'",
        params![id, state.as_str(), reason, now],
    )
}

/// Remembers that somebody shall not be asked for an order again, whether an offer led to it or not.
pub(crate) fn never_again(
    tx: &mut Tx<'_>,
    search: &Search,
    provider: AccountId,
    state: OfferState,
    reason: Option<&str>,
) -> Result<(), StoreError> {
    let (id, now): (OfferId, _) = (tx.new_id(), tx.now());
    tx.run_one(
        "insert into dispatch_offers (id, order_id, market_id, provider_id, state, round, metres, reason, offered_at,
                lapses_at, answered_at)
         values ($1, $2, $3, $4, $5, $6, 0, $7, $8, $8, $8)
         on conflict (order_id, provider_id) do update
         set state = excluded.state, reason = excluded.reason, answered_at = excluded.answered_at",
        params![id, search.order, search.market, provider, state.as_str(), search.round, reason, now],
    )
}

pub(crate) fn asked(tx: &mut Tx<'_>, order: OrderId) -> Result<Vec<(AccountId, OfferState)>, StoreError> {
    let rows: Vec<Asked> =
        tx.all("select provider_id, state from dispatch_offers where order_id = $1", params![order])?;
    Ok(rows.into_iter().map(|Asked(provider, state)| (provider, state)).collect())
}

struct Asked(AccountId, OfferState);

impl FromRow for Asked {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(Self(row.take()?, row.parse()?))
    }
}

pub(crate) fn offer_state(
    tx: &mut Tx<'_>,
    order: OrderId,
    provider: AccountId,
) -> Result<Option<OfferState>, StoreError> {
    let found: Option<Asked> = tx.maybe(
        "select provider_id, state from dispatch_offers where order_id = $1 and provider_id = $2",
        params![order, provider],
    )?;
    Ok(found.map(|Asked(_, state)| state))
}

pub(crate) fn open_offers(tx: &mut Tx<'_>, order: OrderId) -> Result<Vec<Offer>, StoreError> {
    tx.all(
        "select id, order_id, market_id, provider_id, state, round, metres, offered_at, lapses_at
         from dispatch_offers where order_id = $1 and state = 'open' order by id",
        params![order],
    )
}

pub(crate) fn open_offers_of(
    tx: &mut Tx<'_>,
    market: MarketId,
    provider: AccountId,
) -> Result<Vec<Offer>, StoreError> {
    let now = tx.now();
    tx.all(
        "select id, order_id, market_id, provider_id, state, round, metres, offered_at, lapses_at
         from dispatch_offers
         where market_id = $1 and provider_id = $2 and state = 'open' and lapses_at > $3
         order by lapses_at, id",
        params![market, provider, now],
    )
}
