//! Brings one event to one endpoint.

use kernel::{MarketId, OrderId, Timestamp};
use serde::Serialize;
use serde_json::value::RawValue;
use store::{
    Store, StoreError, Tx,
    log::{self, Logged},
};

use crate::{
    Address, Outcome, Sender,
    jobs::Deliver,
    ports::{Letter, SendError},
    settle,
    store::{self as rows, Due},
};

#[derive(Debug, Clone, thiserror::Error)]
pub enum DeliverError {
    #[error("the answer was {0}")]
    Refused(u32),
    #[error("no answer: {0}")]
    Silent(#[from] SendError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Runs as the job `webhooks.deliver`. What comes out is for [`settle`], in the transaction that ends the job; an error
/// means that the job should come again, and is written down already.
pub async fn deliver(store: &Store, sender: &dyn Sender, job: Deliver) -> Result<Outcome, DeliverError> {
    let Some((due, event, now)) = store.read(move |tx| look_up(tx, job)).await? else {
        return Ok(Outcome::Withheld);
    };
    let answer = match write(&due, &event, now, sender) {
        Ok(letter) => sender.send(&letter).await,
        Err(error) => Err(error),
    };
    let outcome = Outcome::of(&answer, due.attempts);
    let Outcome::Failed(status) = outcome else {
        return Ok(outcome);
    };
    store.write_in(job.market, move |tx| settle(tx, job, outcome)).await?;
    Err(match (status, answer) {
        (Some(status), _) => DeliverError::Refused(status),
        (None, answer) => answer.err().unwrap_or_else(|| SendError(String::new())).into(),
    })
}

type Found = (Due, Logged, Timestamp);

fn look_up(tx: &mut Tx<'_>, job: Deliver) -> Result<Option<Found>, StoreError> {
    let Some(due) = rows::due(tx, job.market, job.endpoint, job.seq)? else {
        return Ok(None);
    };
    let event = log::after(tx, job.seq - 1, 1)?.pop().filter(|event| event.seq == job.seq);
    Ok(event.map(|event| (due, event, tx.now())))
}

fn write(due: &Due, event: &Logged, now: Timestamp, sender: &dyn Sender) -> Result<Letter, SendError> {
    let to = Address::parse(&due.url, sender.reach()).map_err(|error| SendError(error.to_string()))?;
    let body = envelope(event).map_err(|error| SendError(error.to_string()))?;
    let id = format!("evt_{}", event.seq);
    let signature = due.secret.sign(&id, now, &body);
    Ok(Letter { to, id, timestamp: now.as_seconds(), signature, body })
}

/// What `docs/events` shows.
#[derive(Serialize)]
struct Envelope<'a> {
    seq: i64,
    name: &'a str,
    market: MarketId,
    order: Option<OrderId>,
    at: Timestamp,
    body: &'a RawValue,
}

fn envelope(event: &Logged) -> Result<String, serde_json::Error> {
    let Logged { seq, name, market, order, at, body } = event;
    let body = serde_json::from_str(body)?;
    serde_json::to_string(&Envelope { seq: *seq, name, market: *market, order: *order, at: *at, body })
}
