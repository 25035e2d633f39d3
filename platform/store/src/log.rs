//! The ordered log of what happened, and the durable cursors of those who follow it.
//!
//! Numbers are given at the end of a batch, under a lock that is held until the commit. So the order of numbers is
//! the order of commits, and whoever reads `seq > cursor` can never pass over an event that commits later with a
//! smaller number. (A sequence alone would allow that on PostgreSQL: it counts when asked, not when committed.)

use kernel::{Event, MarketId, OrderId, Timestamp};

use crate::{FromRow, Row, StoreError, Tx, connection::Connection, params};

/// An event waiting for its number.
#[derive(Debug, Clone)]
pub(crate) struct Pending {
    name: &'static str,
    market: MarketId,
    order: Option<OrderId>,
    at: Timestamp,
    body: String,
}

impl Pending {
    pub fn new<E: Event>(at: Timestamp, event: &E) -> Result<Self, StoreError> {
        let subject = event.subject();
        let body = serde_json::to_string(event).map_err(|error| StoreError::Engine(error.to_string()))?;
        Ok(Self { name: E::NAME, market: subject.market, order: subject.order, at, body })
    }
}

/// What the closures of a batch told so far.
#[derive(Debug, Default)]
pub(crate) struct Told {
    pub events: Vec<Pending>,
    pub jobs: usize,
}

impl Told {
    pub fn mark(&self) -> (usize, usize) {
        (self.events.len(), self.jobs)
    }

    /// Forgets what a closure told whose changes were undone.
    pub fn forget_since(&mut self, (events, jobs): (usize, usize)) {
        self.events.truncate(events);
        self.jobs = jobs;
    }

    pub fn is_news(&self) -> bool {
        !self.events.is_empty() || self.jobs > 0
    }
}

/// Gives the events their numbers. Must be the last thing before the commit.
pub(crate) fn append(connection: &mut dyn Connection, events: &[Pending]) -> Result<(), StoreError> {
    if events.is_empty() {
        return Ok(());
    }
    connection.lock_log()?;
    for event in events {
        connection.send(
            "insert into store_events (name, market_id, order_id, at, body) values ($1, $2, $3, $4, $5)",
            params![event.name, event.market, event.order, event.at, event.body],
        )?;
    }
    Ok(())
}

/// An event as it stands in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logged {
    pub seq: i64,
    pub name: String,
    pub market: MarketId,
    pub order: Option<OrderId>,
    pub at: Timestamp,
    /// The event's fields, as JSON.
    pub body: String,
}

impl Logged {
    /// The event itself, when it is an `E`.
    pub fn read<E: Event + serde::de::DeserializeOwned>(&self) -> Option<E> {
        (self.name == E::NAME).then(|| serde_json::from_str(&self.body).ok()).flatten()
    }
}

impl FromRow for Logged {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            seq: row.take()?,
            name: row.take()?,
            market: row.take()?,
            order: row.take()?,
            at: row.take()?,
            body: row.take()?,
        })
    }
}

/// The next events after a number, oldest first.
pub fn after(tx: &mut Tx<'_>, seq: i64, limit: u32) -> Result<Vec<Logged>, StoreError> {
    tx.all(
        "select seq, name, market_id, order_id, at, body from store_events where seq > $1 order by seq limit $2",
        params![seq, limit],
    )
}

/// The next events of one order.
pub fn after_of_order(
    tx: &mut Tx<'_>,
    order: OrderId,
    seq: i64,
    limit: u32,
) -> Result<Vec<Logged>, StoreError> {
    tx.all(
        "select seq, name, market_id, order_id, at, body from store_events
         where order_id = $1 and seq > $2 order by seq limit $3",
        params![order, seq, limit],
    )
}

/// The next events of one market.
pub fn after_of_market(
    tx: &mut Tx<'_>,
    market: MarketId,
    seq: i64,
    limit: u32,
) -> Result<Vec<Logged>, StoreError> {
    tx.all(
        "select seq, name, market_id, order_id, at, body from store_events
         where market_id = $1 and seq > $2 order by seq limit $3",
        params![market, seq, limit],
    )
}

/// The newest number given so far; zero when nothing has happened yet.
pub fn newest(tx: &mut Tx<'_>) -> Result<i64, StoreError> {
    tx.one("select coalesce(max(seq), 0) from store_events", params![])
}

/// The newest number of an order's events.
pub fn newest_of_order(tx: &mut Tx<'_>, order: OrderId) -> Result<i64, StoreError> {
    tx.one("select coalesce(max(seq), 0) from store_events where order_id = $1", params![order])
}

/// The newest number of an order's events of one name.
pub fn newest_of_order_named(tx: &mut Tx<'_>, order: OrderId, name: &str) -> Result<i64, StoreError> {
    tx.one(
        "select coalesce(max(seq), 0) from store_events where order_id = $1 and name = $2",
        params![order, name],
    )
}

/// Where a durable consumer stands. A consumer that is new starts at the beginning of the log.
pub fn cursor(tx: &mut Tx<'_>, consumer: &str) -> Result<i64, StoreError> {
    let found = tx.maybe("select seq from store_consumers where name = $1", params![consumer])?;
    Ok(found.unwrap_or(0))
}

/// Moves a consumer on, in the transaction that holds the effects of what it consumed. Fails when somebody else
/// moved it meanwhile, so that two processes cannot both consume the same events.
pub fn advance(tx: &mut Tx<'_>, consumer: &str, from: i64, to: i64) -> Result<(), StoreError> {
    let touched = tx.run(
        "insert into store_consumers (name, seq) values ($1, $3)
         on conflict (name) do update set seq = excluded.seq where store_consumers.seq = $2",
        params![consumer, from, to],
    )?;
    if touched == 1 { Ok(()) } else { Err(StoreError::Collided) }
}
