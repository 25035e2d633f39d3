//! Searches.

use ::store::{FromRow, Row, StoreError, Tx, params};
use kernel::{AccountId, MarketId, OrderId, PageRequest, Place, blueprint::Word};

use super::remembering::end_assignment;
use crate::{Search, SearchState, area::Area};

impl FromRow for Search {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            order: row.take()?,
            market: row.take()?,
            state: row.parse()?,
            place: place(row)?,
            wanted: row.json()?,
            urgency: row.take()?,
            radius: row.take()?,
            round: row.take()?,
            holder: row.take()?,
            opened_at: row.take()?,
            changed_at: row.take()?,
            version: row.take()?,
        })
    }
}

fn place(row: &mut Row<'_>) -> Result<Place, StoreError> {
    Place::new(row.take()?, row.take()?).map_err(|error| StoreError::Engine(error.to_string()))
}

fn written(search: &Search) -> String {
    serde_json::to_string(&search.wanted).expect("names are plain data")
}

pub(crate) fn search(
    tx: &mut Tx<'_>,
    market: MarketId,
    order: OrderId,
) -> Result<Option<Search>, StoreError> {
    tx.maybe(
        "select order_id, market_id, state, lat, lng, wanted, urgency, radius, round, holder_id, opened_at,
                changed_at, version
         from dispatch_searches where order_id = $1 and market_id = $2",
        params![order, market],
    )
}

pub(crate) fn insert_search(tx: &mut Tx<'_>, search: &Search) -> Result<(), StoreError> {
    tx.send(
        "insert into dispatch_searches (order_id, market_id, state, lat, lng, wanted, urgency, radius, round,
                holder_id, opened_at, changed_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, null, $10, $10, $11)",
        params![
            search.order,
            search.market,
            search.state.as_str(),
            search.place.lat,
            search.place.lng,
            written(search),
            search.urgency,
            search.radius,
            search.round,
            search.opened_at,
            search.version
        ],
    )
}

/// Keeps what changed, unless somebody changed the search since it was read.
pub(crate) fn save_search(tx: &mut Tx<'_>, search: &Search) -> Result<(), StoreError> {
    let touched = tx.run(
        "update dispatch_searches
         set state = $3, lat = $4, lng = $5, wanted = $6, urgency = $7, radius = $8, round = $9, opened_at = $10,
             changed_at = $11, version = $2
         where order_id = $1 and version = $2 - 1",
        params![
            search.order,
            search.version,
            search.state.as_str(),
            search.place.lat,
            search.place.lng,
            written(search),
            search.urgency,
            search.radius,
            search.round,
            search.opened_at,
            search.changed_at
        ],
    )?;
    one(touched)
}

pub(crate) fn next_round(tx: &mut Tx<'_>, search: &Search) -> Result<Search, StoreError> {
    let next = Search { round: search.round + 1, version: search.version + 1, ..search.clone() };
    save_search(tx, &next)?;
    Ok(next)
}

/// Puts a search into somebody's hands if nobody has it. The statement itself asks.
pub(crate) fn hold(tx: &mut Tx<'_>, search: &Search, provider: AccountId) -> Result<bool, StoreError> {
    let now = tx.now();
    let touched = tx.run(
        "update dispatch_searches set state = 'held', holder_id = $2, changed_at = $3, version = version + 1
         where order_id = $1 and state in ('searching', 'paused') and version = $4",
        params![search.order, provider, now, search.version],
    )?;
    Ok(touched == 1)
}

/// Takes a search out of its holder's hands; it needs others again.
pub(crate) fn let_go(tx: &mut Tx<'_>, search: &Search, ended: &'static str) -> Result<Search, StoreError> {
    let now = tx.now();
    let touched = tx.run(
        "update dispatch_searches set state = 'searching', holder_id = null, changed_at = $3, version = $2 + 1
         where order_id = $1 and version = $2 and state = 'held'",
        params![search.order, search.version, now],
    )?;
    one(touched)?;
    end_assignment(tx, search.order, ended)?;
    let (state, version) = (SearchState::Searching, search.version + 1);
    Ok(Search { state, holder: None, changed_at: now, version, ..search.clone() })
}

pub(crate) fn held_by(
    tx: &mut Tx<'_>,
    market: MarketId,
    provider: AccountId,
) -> Result<Vec<OrderId>, StoreError> {
    tx.all(
        "select order_id from dispatch_searches
         where market_id = $1 and holder_id = $2 and holder_id is not null order by order_id",
        params![market, provider],
    )
}

pub(crate) fn searches(
    tx: &mut Tx<'_>,
    market: MarketId,
    state: SearchState,
    ask: &PageRequest,
) -> Result<Vec<Search>, StoreError> {
    tx.all(
        "select order_id, market_id, state, lat, lng, wanted, urgency, radius, round, holder_id, opened_at,
                changed_at, version
         from dispatch_searches
         where market_id = $1 and state = $2 and (opened_at, order_id) < ($3, $4)
         order by opened_at desc, order_id desc limit $5",
        params![market, state.as_str(), ask.after.at, ask.after.id, ask.fetch()],
    )
}

/// How many orders of a pool anybody looks at; the pool is read again after each that is taken.
const POOL_LENGTH_MAX: u32 = 500;

pub(crate) fn pool(
    tx: &mut Tx<'_>,
    market: MarketId,
    provider: AccountId,
    area: &Area,
) -> Result<Vec<Search>, StoreError> {
    let [(west, east), (far_west, far_east)] = area.spans;
    tx.all(
        "select order_id, market_id, state, lat, lng, wanted, urgency, radius, round, holder_id, opened_at,
                changed_at, version
         from dispatch_searches
         where market_id = $1 and state = 'searching' and lat between $3 and $4
           and (lng between $5 and $6 or lng between $7 and $8)
           and not exists (
             select 1 from dispatch_offers
             where dispatch_offers.order_id = dispatch_searches.order_id and provider_id = $2
               and dispatch_offers.state in ('declined', 'given_back'))
         limit $9",
        params![market, provider, area.south, area.north, west, east, far_west, far_east, POOL_LENGTH_MAX],
    )
}

/// On PostgreSQL two who change one row at once collide, and the second runs again; so here it is the reading that is
/// too old.
fn one(touched: u64) -> Result<(), StoreError> {
    if touched == 1 { Ok(()) } else { Err(StoreError::Collided) }
}
