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
    let body = serde_json::to_string(job).map_err(|error| StoreError::Engine(error.to_string()))?;
    let unique_key = job.unique_key();
    let new = New {
        kind: J::KIND,
        market: job.market(),
        unique_key: unique_key.as_deref(),
        body: &body,
        attempts_max: J::ATTEMPTS,
    };
    new.enqueue_at(tx, at)
}

/// A job whose kind is known only when the program runs: a line of a schedule, say.
#[derive(Debug, Clone, Copy)]
pub struct New<'a> {
    pub kind: &'a str,
    pub market: MarketId,
    pub unique_key: Option<&'a str>,
    pub body: &'a str,
    pub attempts_max: u32,
}

impl New<'_> {
    pub fn enqueue_at(&self, tx: &mut Tx<'_>, at: Timestamp) -> Result<(), StoreError> {
        let id: JobId = tx.new_id();
        let now = tx.now();
        tx.tell_of_job();
        tx.send(
            "insert into store_jobs
               (id, kind, market_id, unique_key, body, state, run_at, attempts, attempts_max, created_at)
             values ($1, $2, $3, $4, $5, 'queued', $6, 0, $7, $8) on conflict (unique_key) do nothing",
            params![id, self.kind, self.market, self.unique_key, self.body, at, self.attempts_max, now],
        )
    }
}

/// Takes a waiting job back, by its unique key. Says whether there was one.
pub fn withdraw(tx: &mut Tx<'_>, unique_key: &str) -> Result<bool, StoreError> {
    let touched =
        tx.run("delete from store_jobs where unique_key = $1 and state = 'queued'", params![unique_key])?;
    Ok(touched > 0)
}

/// The unique keys under which jobs of a market wait.
pub fn waiting_keys(tx: &mut Tx<'_>, market: MarketId) -> Result<Vec<String>, StoreError> {
    tx.all(
        "select unique_key from store_jobs
         where market_id = $1 and state = 'queued' and unique_key is not null order by unique_key",
        params![market],
    )
}

/// The kinds a worker knows. Others stay where they are: a newer copy of the program may know them.
#[derive(Debug, Clone)]
pub struct Kinds(String);

impl<'a> FromIterator<&'a str> for Kinds {
    /// Kept as `|one|two|`, in which both engines can look for a kind with the same `replace`.
    fn from_iter<I: IntoIterator<Item = &'a str>>(kinds: I) -> Self {
        Self(kinds.into_iter().fold("|".into(), |list, kind| list + kind + "|"))
    }
}

/// A job in the hands of a worker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leased {
    pub id: JobId,
    pub kind: String,
    pub market: MarketId,
    pub body: String,
    /// When it was due.
    pub run_at: Timestamp,
    /// This attempt included.
    pub attempts: u32,
    pub attempts_max: u32,
}

impl FromRow for Leased {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.take()?,
            kind: row.take()?,
            market: row.take()?,
            body: row.take()?,
            run_at: row.take()?,
            attempts: row.take()?,
            attempts_max: row.take()?,
        })
    }
}

/// Leases due jobs, the longest waiting first.
pub fn claim(tx: &mut Tx<'_>, kinds: &Kinds, lease: Duration, limit: u32) -> Result<Vec<Leased>, StoreError> {
    let sql = match tx.engine() {
        Engine::Sqlite => include_str!("../sql/claim.sqlite.sql"),
        Engine::Postgres => include_str!("../sql/claim.postgres.sql"),
    };
    let now = tx.now();
    let mut claimed: Vec<Leased> = tx.all(sql, params![now, now.plus(lease), limit, kinds.0])?;
    // Neither engine promises that rows come back in the order in which they were chosen.
    claimed.sort_by_key(|job| (job.run_at, job.id));
    Ok(claimed)
}

/// Frees the jobs whose lease ran out, because the process that held them died. One that took its last attempt with
/// it is dead: it may well be what killed the process.
pub fn recover(tx: &mut Tx<'_>) -> Result<u64, StoreError> {
    let now = tx.now();
    tx.run(
        "update store_jobs set
           state = case when attempts < attempts_max then 'queued' else 'dead' end,
           run_at = $1, lease_until = null, last_error = 'the worker was lost in the middle of it'
         where state = 'running' and lease_until <= $1",
        params![now],
    )
}

/// Keeps the job in hand for longer; false when the lease was lost meanwhile.
pub fn extend(tx: &mut Tx<'_>, job: &Leased, lease: Duration) -> Result<bool, StoreError> {
    let until = tx.now().plus(lease);
    let touched = tx.run(
        "update store_jobs set lease_until = $3 where id = $1 and state = 'running' and attempts = $2",
        params![job.id, job.attempts, until],
    )?;
    Ok(touched == 1)
}

/// The job is done; false when the lease was lost meanwhile and the effects must not be kept.
pub fn finish(tx: &mut Tx<'_>, job: &Leased) -> Result<bool, StoreError> {
    let touched = tx.run(
        "delete from store_jobs where id = $1 and state = 'running' and attempts = $2",
        params![job.id, job.attempts],
    )?;
    Ok(touched == 1)
}

/// What became of a job that failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failed {
    TriesAgain(Timestamp),
    Dead,
    /// The lease was lost meanwhile: somebody else decides.
    Lost,
}

/// The attempt failed: waits and tries again, or is dead after its last attempt.
pub fn fail(tx: &mut Tx<'_>, job: &Leased, error: &str) -> Result<Failed, StoreError> {
    if job.attempts >= job.attempts_max {
        return give_up(tx, job, error);
    }
    let run_at = tx.now().plus(back_off(job.attempts, tx.chance().below(1_000)));
    tx.tell_of_job();
    let touched = tx.run(
        "update store_jobs set state = 'queued', run_at = $3, last_error = $4, lease_until = null
         where id = $1 and state = 'running' and attempts = $2",
        params![job.id, job.attempts, run_at, error],
    )?;
    Ok(if touched == 1 { Failed::TriesAgain(run_at) } else { Failed::Lost })
}

/// Trying again would not help: a person has to look at it.
pub fn give_up(tx: &mut Tx<'_>, job: &Leased, error: &str) -> Result<Failed, StoreError> {
    let touched = tx.run(
        "update store_jobs set state = 'dead', last_error = $3, lease_until = null
         where id = $1 and state = 'running' and attempts = $2",
        params![job.id, job.attempts, error],
    )?;
    Ok(if touched == 1 { Failed::Dead } else { Failed::Lost })
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
    tx.tell_of_job();
    let touched = tx.run(
        "update store_jobs set state = 'queued', attempts = 0, run_at = $3
         where id = $1 and market_id = $2 and state = 'dead'",
        params![id, market, now],
    )?;
    Ok(touched == 1)
}

/// How many jobs of a kind should have run by now and have not ended yet.
pub fn on_their_way(tx: &mut Tx<'_>, kind: &str) -> Result<i64, StoreError> {
    let now = tx.now();
    tx.one(
        "select count(*) from store_jobs where kind = $1 and state in ('queued', 'running') and run_at <= $2",
        params![kind, now],
    )
}

/// The moment the next job is due or the next lease runs out, so that a worker knows how long it may sleep.
pub fn next_due(tx: &mut Tx<'_>, kinds: &Kinds) -> Result<Option<Timestamp>, StoreError> {
    let (due, leased): (Option<Timestamp>, Option<Timestamp>) = tx.one(
        "select
           (select run_at from store_jobs
            where state = 'queued' and replace($1, '|' || kind || '|', '') <> $1 order by run_at limit 1),
           (select lease_until from store_jobs where state = 'running' order by lease_until limit 1)",
        params![kinds.0],
    )?;
    Ok(due.into_iter().chain(leased).min())
}

/// The waiting jobs that nobody with these kinds will ever run: kind and how many.
pub fn strangers(tx: &mut Tx<'_>, kinds: &Kinds) -> Result<Vec<(String, i64)>, StoreError> {
    tx.all(
        "select kind, count(*) from store_jobs
         where state = 'queued' and replace($1, '|' || kind || '|', '') = $1 group by kind order by kind",
        params![kinds.0],
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
