//! Work for later: rows of the transaction that wanted it, so that a promise and its keeping cannot part.
//!
//! A worker leases due jobs, runs them and deletes them; a lease that runs out (the process died) makes the job
//! claimable again. After its last attempt a job is dead: it stays, with its last error, until a person runs it again.

use std::time::Duration;

use kernel::{JobId, MarketId, Timestamp};
use serde::{Serialize, de::DeserializeOwned};

use crate::{Engine, FromRow, Row, StoreError, Tx, params};

/// Work that can wait. The struct is what the work needs to know; who does it is decided by its kind.
pub trait Job: Serialize + DeserializeOwned {
    /// Owner and verb, for example `orders.cancel_unpaid`.
    const KIND: &'static str;
    /// How often it may fail before a person has to look at it.
    const ATTEMPTS: u32 = 8;

    fn market(&self) -> MarketId;

    /// At most one waiting job has a given key; enqueueing another changes nothing.
    fn unique_key(&self) -> Option<String> {
        None
    }
}

pub(crate) fn enqueue<J: Job>(tx: &mut Tx<'_>, job: &J, at: Timestamp) -> Result<(), StoreError> {
    let id: JobId = tx.new_id();
    let body = serde_json::to_string(job).map_err(|error| StoreError::Engine(error.to_string()))?;
    let now = tx.now();
    tx.send(
        "insert into store_jobs (id, kind, market_id, unique_key, body, state, run_at, attempts, attempts_max, created_at)
         values ($1, $2, $3, $4, $5, 'queued', $6, 0, $7, $8) on conflict (unique_key) do nothing",
        params![id, J::KIND, job.market(), job.unique_key(), body, at, J::ATTEMPTS, now],
    )
}

/// Takes a waiting job back, by its unique key. Says whether there was one.
pub fn withdraw(tx: &mut Tx<'_>, unique_key: &str) -> Result<bool, StoreError> {
    let touched =
        tx.run("delete from store_jobs where unique_key = $1 and state = 'queued'", params![unique_key])?;
    Ok(touched > 0)
}

/// A job in the hands of a worker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leased {
    pub id: JobId,
    pub kind: String,
    pub body: String,
    /// This attempt included.
    pub attempts: u32,
    pub attempts_max: u32,
}

impl FromRow for Leased {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.take()?,
            kind: row.take()?,
            body: row.take()?,
            attempts: row.take()?,
            attempts_max: row.take()?,
        })
    }
}

/// Leases due jobs, the longest waiting first. Leases that ran out count as due.
pub fn claim(tx: &mut Tx<'_>, lease: Duration, limit: u32) -> Result<Vec<Leased>, StoreError> {
    let sql = match tx.engine() {
        Engine::Sqlite => include_str!("../sql/claim.sqlite.sql"),
        Engine::Postgres => include_str!("../sql/claim.postgres.sql"),
    };
    let now = tx.now();
    tx.all(sql, params![now, now.plus(lease), limit])
}

/// The job is done; false when the lease was lost meanwhile and the effects must not be kept.
pub fn finish(tx: &mut Tx<'_>, job: &Leased) -> Result<bool, StoreError> {
    let touched = tx.run(
        "delete from store_jobs where id = $1 and state = 'running' and attempts = $2",
        params![job.id, job.attempts],
    )?;
    Ok(touched == 1)
}

/// The attempt failed: waits and tries again, or is dead after its last attempt.
pub fn fail(tx: &mut Tx<'_>, job: &Leased, error: &str) -> Result<(), StoreError> {
    let dead = job.attempts >= job.attempts_max;
    let state = if dead { "dead" } else { "queued" };
    let run_at = tx.now().plus(back_off(job.attempts, tx.chance().below(1_000)));
    tx.run(
        "update store_jobs set state = $3, run_at = $4, last_error = $5, lease_until = null
         where id = $1 and state = 'running' and attempts = $2",
        params![job.id, job.attempts, state, run_at, error],
    )?;
    Ok(())
}

/// Doubles from two seconds up to an hour; the jitter (in thousandths) keeps failures from marching in step.
fn back_off(attempts: u32, jitter: u32) -> Duration {
    let base = Duration::from_secs(2_u64.pow(attempts.min(12))).min(Duration::from_secs(3_600));
    base + base * jitter / 2_000
}

/// A job as a person looks at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    pub id: JobId,
    pub kind: String,
    pub state: String,
    pub run_at: Timestamp,
    pub attempts: u32,
    pub last_error: Option<String>,
    pub created_at: Timestamp,
}

impl FromRow for Waiting {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.take()?,
            kind: row.take()?,
            state: row.take()?,
            run_at: row.take()?,
            attempts: row.take()?,
            last_error: row.take()?,
            created_at: row.take()?,
        })
    }
}

/// The jobs of a market in one state, newest first.
pub fn list(
    tx: &mut Tx<'_>,
    market: MarketId,
    state: &str,
    ask: &kernel::PageRequest,
) -> Result<Vec<Waiting>, StoreError> {
    tx.all(
        "select id, kind, state, run_at, attempts, last_error, created_at from store_jobs
         where market_id = $1 and state = $2 and (created_at, id) < ($3, $4)
         order by created_at desc, id desc limit $5",
        params![market, state, ask.after.at, ask.after.id, ask.fetch()],
    )
}

/// Gives a dead job another round of attempts. False when there is no such dead job in this market.
pub fn run_again(tx: &mut Tx<'_>, market: MarketId, id: JobId) -> Result<bool, StoreError> {
    let now = tx.now();
    let touched = tx.run(
        "update store_jobs set state = 'queued', attempts = 0, run_at = $3
         where id = $1 and market_id = $2 and state = 'dead'",
        params![id, market, now],
    )?;
    Ok(touched == 1)
}

/// The moment the next job is due, so that a worker knows how long it may sleep.
pub fn next_due(tx: &mut Tx<'_>) -> Result<Option<Timestamp>, StoreError> {
    tx.one(
        "select min(due) from (
           select min(run_at) as due from store_jobs where state = 'queued'
           union all
           select min(lease_until) as due from store_jobs where state = 'running') as moments",
        params![],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_doubles_up_to_an_hour_and_jitters_upwards_by_half() {
        assert_eq!(back_off(1, 0), Duration::from_secs(2));
        assert_eq!(back_off(3, 0), Duration::from_secs(8));
        assert_eq!(back_off(3, 1_000), Duration::from_secs(12));
        assert_eq!(back_off(40, 0), Duration::from_secs(3_600));
    }
}
