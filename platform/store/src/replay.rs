//! Idempotency: the first answer to a write is kept in the transaction of its effect, so that the same request sent
//! again (a retry, a double tap, a lost answer) is answered and not done again.

use std::time::Duration;

use kernel::{AccountId, Timestamp};
use serde::{Serialize, de::DeserializeOwned};

use crate::{Engine, StoreError, Tx, params};

/// How long a first answer is kept.
pub const KEPT_FOR: Duration = Duration::from_secs(24 * 3_600);

/// What identifies a request: who sent it, the key they chose, and a digest of what they asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    pub account: AccountId,
    pub key: String,
    pub fingerprint: [u8; 32],
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome<T> {
    Done(T),
    /// Done before; this is the answer given then.
    Replayed(T),
}

impl<T> Outcome<T> {
    pub const fn answer(&self) -> &T {
        match self {
            Self::Done(answer) | Self::Replayed(answer) => answer,
        }
    }

    pub fn into_answer(self) -> T {
        match self {
            Self::Done(answer) | Self::Replayed(answer) => answer,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the idempotency key was used before for a different request")]
pub struct KeyReused;

/// Runs the story unless this very request was answered before. A story that fails leaves no trace, so the same key
/// may be tried again.
pub fn once<T, E>(
    tx: &mut Tx<'_>,
    attempt: &Attempt,
    story: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
) -> Result<Outcome<T>, E>
where
    T: Serialize + DeserializeOwned,
    E: From<StoreError> + From<KeyReused>,
{
    if let Some((fingerprint, body)) = earlier(tx, attempt)? {
        if fingerprint != attempt.fingerprint {
            return Err(KeyReused.into());
        }
        let answer = serde_json::from_str(&body).map_err(|error| StoreError::Engine(error.to_string()))?;
        return Ok(Outcome::Replayed(answer));
    }
    let answer = story(tx)?;
    keep(tx, attempt, &answer)?;
    Ok(Outcome::Done(answer))
}

/// What was answered to this key within the last 24 hours: fingerprint and body.
fn earlier(tx: &mut Tx<'_>, attempt: &Attempt) -> Result<Option<(Vec<u8>, String)>, StoreError> {
    let (now, oldest) = (tx.now(), tx.now().minus(KEPT_FOR));
    let Attempt { account, key, fingerprint } = attempt;
    let kept: Option<(Vec<u8>, String)> = match tx.engine() {
        Engine::Sqlite => {
            tx.maybe(include_str!("../sql/replay.sqlite.sql"), params![account, key, oldest])?
        }
        Engine::Postgres => tx.maybe(
            include_str!("../sql/replay.postgres.sql"),
            params![account, key, oldest, fingerprint, now],
        )?,
    };
    // A claim without an answer is our own.
    Ok(kept.filter(|(_, body)| !body.is_empty()))
}

/// Fills the claim, or replaces an answer older than 24 hours, whose key is free again.
fn keep<T: Serialize>(tx: &mut Tx<'_>, attempt: &Attempt, answer: &T) -> Result<(), StoreError> {
    let body = serde_json::to_string(answer).map_err(|error| StoreError::Engine(error.to_string()))?;
    let now = tx.now();
    tx.send(
        "insert into store_replays (account_id, idempotency_key, fingerprint, body, created_at)
         values ($1, $2, $3, $4, $5)
         on conflict (account_id, idempotency_key) do update
         set fingerprint = excluded.fingerprint, body = excluded.body, created_at = excluded.created_at
         where store_replays.body = '' or store_replays.created_at <= $6",
        params![attempt.account, attempt.key, attempt.fingerprint, body, now, now.minus(KEPT_FOR)],
    )
}

/// Forgets answers older than they are kept for; says how many.
pub fn forget_old(tx: &mut Tx<'_>) -> Result<u64, StoreError> {
    let oldest: Timestamp = tx.now().minus(KEPT_FOR);
    tx.run("delete from store_replays where created_at <= $1", params![oldest])
}
