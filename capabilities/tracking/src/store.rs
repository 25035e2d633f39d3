//! The only SQL of this capability.

use ::store::{FromRow, Row, StoreError, Tx, params};
use kernel::{AccountId, MarketId, OrderId, Place, Timestamp};

use crate::{Conditions, Pace, Shared, Step, TrailPoint};

/// A point that is known already is a batch that was written again after a lost answer.
pub fn add_point(tx: &mut Tx<'_>, step: &Step) -> Result<(), StoreError> {
    let TrailPoint { place, at, doubtful } = step.point;
    tx.send(
        "insert into tracking_points (order_id, at, market_id, provider_id, lat, lng, doubtful, forget_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (order_id, at) do nothing",
        params![step.order, at, step.market, step.provider, place.lat, place.lng, doubtful, step.forget_at],
    )
}

pub fn points(tx: &mut Tx<'_>, order: OrderId) -> Result<Vec<Step>, StoreError> {
    tx.all(
        "select order_id, at, market_id, provider_id, lat, lng, doubtful, forget_at from tracking_points
         where order_id = $1 order by at",
        params![order],
    )
}

pub fn remove_points(tx: &mut Tx<'_>, order: OrderId) -> Result<(), StoreError> {
    tx.run("delete from tracking_points where order_id = $1", params![order]).map(|_| ())
}

/// An order that was taken back and finished again keeps its last way.
pub fn keep_trail(tx: &mut Tx<'_>, last: &Step, points: &[TrailPoint]) -> Result<(), StoreError> {
    let points = serde_json::to_string(points).map_err(|error| StoreError::Engine(error.to_string()))?;
    tx.run_one(
        "insert into tracking_trails (order_id, market_id, provider_id, points, forget_at)
         values ($1, $2, $3, $4, $5)
         on conflict (order_id) do update set provider_id = $3, points = $4, forget_at = $5",
        params![last.order, last.market, last.provider, points, last.forget_at],
    )
}

pub fn trail(
    tx: &mut Tx<'_>,
    market: MarketId,
    order: OrderId,
) -> Result<Option<Vec<TrailPoint>>, StoreError> {
    let kept: Option<Kept> = tx.maybe(
        "select points from tracking_trails where order_id = $1 and market_id = $2",
        params![order, market],
    )?;
    Ok(kept.map(|kept| kept.0))
}

struct Kept(Vec<TrailPoint>);

impl FromRow for Kept {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(Self(row.json()?))
    }
}

pub fn forget_points(tx: &mut Tx<'_>, now: Timestamp) -> Result<(), StoreError> {
    tx.run("delete from tracking_points where forget_at <= $1", params![now]).map(|_| ())
}

pub fn forget_trails(tx: &mut Tx<'_>, now: Timestamp) -> Result<(), StoreError> {
    tx.run("delete from tracking_trails where forget_at <= $1", params![now]).map(|_| ())
}

pub fn forget_links(tx: &mut Tx<'_>, now: Timestamp) -> Result<(), StoreError> {
    tx.run("delete from tracking_links where expires_at <= $1", params![now]).map(|_| ())
}

pub fn keep_link(
    tx: &mut Tx<'_>,
    market: MarketId,
    order: OrderId,
    by: AccountId,
    digest: &[u8; 32],
    expires_at: Timestamp,
) -> Result<(), StoreError> {
    tx.run_one(
        "insert into tracking_links (order_id, account_id, market_id, token_digest, expires_at)
         values ($1, $2, $3, $4, $5)
         on conflict (order_id, account_id) do update set token_digest = $4, expires_at = $5",
        params![order, by, market, digest, expires_at],
    )
}

pub fn remove_link(tx: &mut Tx<'_>, order: OrderId, by: AccountId) -> Result<bool, StoreError> {
    let touched =
        tx.run("delete from tracking_links where order_id = $1 and account_id = $2", params![order, by])?;
    Ok(touched == 1)
}

pub fn link(tx: &mut Tx<'_>, market: MarketId, digest: &[u8; 32]) -> Result<Option<Shared>, StoreError> {
    tx.maybe(
        "select order_id, expires_at from tracking_links where token_digest = $1 and market_id = $2",
        params![digest, market],
    )
}

pub fn pace(tx: &mut Tx<'_>, market: MarketId, when: &Conditions) -> Result<Option<Pace>, StoreError> {
    tx.maybe(
        "select factor, trips from tracking_paces where market_id = $1 and hour = $2 and vehicle = $3",
        params![market, when.hour, when.vehicle],
    )
}

pub fn keep_pace(tx: &mut Tx<'_>, market: MarketId, when: &Conditions, pace: Pace) -> Result<(), StoreError> {
    tx.run_one(
        "insert into tracking_paces (market_id, hour, vehicle, factor, trips) values ($1, $2, $3, $4, $5)
         on conflict (market_id, hour, vehicle) do update set factor = $4, trips = $5",
        params![market, when.hour, when.vehicle, pace.factor, pace.trips],
    )
}

impl FromRow for Step {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        let (order, at, market, provider) = (row.take()?, row.take()?, row.take()?, row.take()?);
        let (lat, lng) = (row.take()?, row.take()?);
        let place =
            Place::new(lat, lng).map_err(|error| StoreError::Engine(format!("tracking_points: {error}")))?;
        let point = TrailPoint { place, at, doubtful: row.take()? };
        Ok(Self { market, order, provider, point, forget_at: row.take()? })
    }
}

impl FromRow for Shared {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { order: row.take()?, expires_at: row.take()? })
    }
}

impl FromRow for Pace {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { factor: row.take()?, trips: row.take()? })
    }
}
