//! The only SQL of webhooks.

use kernel::{EndpointId, MarketId, PageRequest, Timestamp};
use store::{FromRow, Row, StoreError, Tx, log::Logged, params};

use crate::{Delivery, Endpoint, EndpointSecret, Status, jobs::Deliver};

impl FromRow for Endpoint {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.take()?,
            market: row.take()?,
            url: row.take()?,
            topics: row.json()?,
            secret: EndpointSecret::kept(row.take()?),
            active: row.take()?,
            failing_since: row.take()?,
            created_at: row.take()?,
        })
    }
}

impl FromRow for Delivery {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            seq: row.take()?,
            name: row.take()?,
            status: row.parse()?,
            attempts: row.take()?,
            answer: row.take()?,
            at: row.take()?,
        })
    }
}

/// What the next attempt of a pending delivery needs.
pub(crate) struct Due {
    pub url: String,
    pub secret: EndpointSecret,
    pub attempts: u32,
}

impl FromRow for Due {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { url: row.take()?, secret: EndpointSecret::kept(row.take()?), attempts: row.take()? })
    }
}

pub(crate) fn count_endpoints(tx: &mut Tx<'_>, market: MarketId) -> Result<i64, StoreError> {
    tx.one("select count(*) from webhooks_endpoints where market_id = $1", params![market])
}

pub(crate) fn insert_endpoint(tx: &mut Tx<'_>, endpoint: &Endpoint) -> Result<(), StoreError> {
    let topics = written(endpoint);
    tx.run_one(
        "insert into webhooks_endpoints (id, market_id, url, events, secret, active, failing_since, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        params![
            endpoint.id,
            endpoint.market,
            endpoint.url,
            topics,
            endpoint.secret.expose(),
            endpoint.active,
            endpoint.failing_since,
            endpoint.created_at,
        ],
    )
}

pub(crate) fn update_endpoint(tx: &mut Tx<'_>, endpoint: &Endpoint) -> Result<(), StoreError> {
    let topics = written(endpoint);
    tx.run_one(
        "update webhooks_endpoints
         set url = $3, events = $4, secret = $5, active = $6, failing_since = $7
         where id = $1 and market_id = $2",
        params![
            endpoint.id,
            endpoint.market,
            endpoint.url,
            topics,
            endpoint.secret.expose(),
            endpoint.active,
            endpoint.failing_since,
        ],
    )
}

fn written(endpoint: &Endpoint) -> String {
    serde_json::to_string(&endpoint.topics).expect("names are plain data")
}

pub(crate) fn endpoint(
    tx: &mut Tx<'_>,
    market: MarketId,
    id: EndpointId,
) -> Result<Option<Endpoint>, StoreError> {
    tx.maybe(
        "select id, market_id, url, events, secret, active, failing_since, created_at
         from webhooks_endpoints where id = $1 and market_id = $2",
        params![id, market],
    )
}

pub(crate) fn endpoints_of(tx: &mut Tx<'_>, market: MarketId) -> Result<Vec<Endpoint>, StoreError> {
    tx.all(
        "select id, market_id, url, events, secret, active, failing_since, created_at
         from webhooks_endpoints where market_id = $1 order by created_at, id",
        params![market],
    )
}

/// False when there is no such endpoint in this market.
pub(crate) fn delete_endpoint(tx: &mut Tx<'_>, market: MarketId, id: EndpointId) -> Result<bool, StoreError> {
    let touched =
        tx.run("delete from webhooks_endpoints where id = $1 and market_id = $2", params![id, market])?;
    if touched == 1 {
        tx.run("delete from webhooks_deliveries where endpoint_id = $1", params![id])?;
    }
    Ok(touched == 1)
}

pub(crate) fn switch_off(tx: &mut Tx<'_>, id: EndpointId) -> Result<(), StoreError> {
    tx.send("update webhooks_endpoints set active = $2 where id = $1", params![id, false])
}

pub(crate) fn is_well(tx: &mut Tx<'_>, id: EndpointId) -> Result<(), StoreError> {
    tx.send(
        "update webhooks_endpoints set failing_since = null where id = $1 and failing_since is not null",
        params![id],
    )
}

pub(crate) fn is_failing(tx: &mut Tx<'_>, id: EndpointId) -> Result<(), StoreError> {
    let now = tx.now();
    tx.send(
        "update webhooks_endpoints set failing_since = $2 where id = $1 and failing_since is null",
        params![id, now],
    )
}

pub(crate) fn insert_delivery(
    tx: &mut Tx<'_>,
    endpoint: &Endpoint,
    event: &Logged,
) -> Result<(), StoreError> {
    let now = tx.now();
    tx.send(
        "insert into webhooks_deliveries (endpoint_id, seq, market_id, name, status, attempts, at)
         values ($1, $2, $3, $4, $5, 0, $6) on conflict (endpoint_id, seq) do nothing",
        params![endpoint.id, event.seq, event.market, event.name, Status::Pending.as_str(), now],
    )
}

/// None when there is nothing to send: it has ended, or its endpoint is gone or switched off.
pub(crate) fn due(
    tx: &mut Tx<'_>,
    market: MarketId,
    endpoint: EndpointId,
    seq: i64,
) -> Result<Option<Due>, StoreError> {
    tx.maybe(
        "select e.url, e.secret, d.attempts
         from webhooks_deliveries d join webhooks_endpoints e on e.id = d.endpoint_id
         where d.endpoint_id = $1 and d.seq = $2 and d.market_id = $3 and e.market_id = $3
           and d.status = $4 and e.active",
        params![endpoint, seq, market, Status::Pending.as_str()],
    )
}

pub(crate) fn record_attempt(
    tx: &mut Tx<'_>,
    job: Deliver,
    status: Status,
    answer: Option<u32>,
) -> Result<(), StoreError> {
    let now = tx.now();
    let ended = (status != Status::Pending).then_some(now);
    tx.send(
        "update webhooks_deliveries
         set status = $3, attempts = attempts + 1, answer = $4, at = $5, ended_at = $6
         where endpoint_id = $1 and seq = $2",
        params![job.endpoint, job.seq, status.as_str(), answer, now, ended],
    )
}

/// Ends a pending delivery that was not tried.
pub(crate) fn bury_delivery(tx: &mut Tx<'_>, endpoint: EndpointId, seq: i64) -> Result<(), StoreError> {
    let now = tx.now();
    tx.send(
        "update webhooks_deliveries set status = $3, ended_at = $4
         where endpoint_id = $1 and seq = $2 and status = $5",
        params![endpoint, seq, Status::Dead.as_str(), now, Status::Pending.as_str()],
    )
}

/// False when there is no such dead delivery in this market.
pub(crate) fn revive_delivery(
    tx: &mut Tx<'_>,
    market: MarketId,
    endpoint: EndpointId,
    seq: i64,
) -> Result<bool, StoreError> {
    let now = tx.now();
    let touched = tx.run(
        "update webhooks_deliveries set status = $4, attempts = 0, at = $5, ended_at = null
         where endpoint_id = $1 and seq = $2 and market_id = $3 and status = $6",
        params![endpoint, seq, market, Status::Pending.as_str(), now, Status::Dead.as_str()],
    )?;
    Ok(touched == 1)
}

pub(crate) fn deliveries_of(
    tx: &mut Tx<'_>,
    endpoint: EndpointId,
    ask: &PageRequest,
) -> Result<Vec<Delivery>, StoreError> {
    tx.all(
        "select seq, name, status, attempts, answer, at from webhooks_deliveries
         where endpoint_id = $1 and seq < $2 order by seq desc limit $3",
        params![endpoint, ask.after.at.as_micros(), ask.fetch()],
    )
}

pub(crate) fn delete_ended(tx: &mut Tx<'_>, before: Timestamp) -> Result<(), StoreError> {
    tx.run("delete from webhooks_deliveries where ended_at <= $1", params![before])?;
    Ok(())
}
