//! Programs that follow the log: each event's consequences happen exactly once, in order.

use std::{
    fmt,
    pin::pin,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use store::{
    Store, StoreError, Tx,
    log::{self, Logged},
};

use crate::LOOK_EVERY;

/// How many events share one transaction.
const BATCH_LENGTH: u32 = 64;
/// The longest wait before a failing event is tried again.
const WAIT_MAX: Duration = Duration::from_secs(60);

type Story = dyn Fn(&mut Tx<'_>, &[Logged]) -> Result<(), ConsumeError> + Send + Sync;

/// Why a consumer's story failed.
#[derive(Debug, Clone, thiserror::Error)]
pub enum ConsumeError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("{0}")]
    Refused(String),
}

impl ConsumeError {
    pub fn refused(reason: impl ToString) -> Self {
        Self::Refused(reason.to_string())
    }
}

/// The event a consumer cannot get past.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    pub seq: i64,
    pub event: String,
    pub reason: String,
    pub attempts: u32,
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { seq, event, reason, attempts } = self;
        write!(f, "event {seq} ({event}) failed {attempts} times: {reason}")
    }
}

/// Cheap to clone.
#[derive(Clone)]
pub struct Consumer {
    name: &'static str,
    store: Store,
    story: Arc<Story>,
    trouble: Arc<Mutex<Option<Trouble>>>,
}

impl Consumer {
    /// The name is the key of the cursor: change it, and everything is consumed again. The story gets a batch of events,
    /// may run more than once like any story, and is kept together with the cursor's move past these events.
    pub fn new(
        name: &'static str,
        store: Store,
        story: impl Fn(&mut Tx<'_>, &[Logged]) -> Result<(), ConsumeError> + Send + Sync + 'static,
    ) -> Self {
        Self { name, store, story: Arc::new(story), trouble: Arc::default() }
    }

    pub fn name(&self) -> &'static str {
        self.name
    }

    /// What it is stuck at, for the operator and for readiness.
    pub fn trouble(&self) -> Option<Trouble> {
        self.trouble.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Follows the log until told to stop.
    pub async fn follow(self, stop: impl Future<Output = ()>) {
        let (mut stop, mut news) = (pin!(stop), self.store.news());
        let mut failures = 0;
        loop {
            news.forget();
            let consumed = tokio::select! {
                () = &mut stop => return,
                consumed = self.run_until_caught_up() => consumed,
            };
            failures = if consumed.is_ok() { 0 } else { failures + 1 };
            tokio::select! {
                () = &mut stop => return,
                // While it is stuck, news are no reason to hurry.
                () = news.gathered(), if failures == 0 => {}
                () = tokio::time::sleep(wait(failures)) => {}
            }
        }
    }

    /// Consumes everything that is committed by now; says how many events that were.
    pub async fn run_until_caught_up(&self) -> Result<usize, ConsumeError> {
        let mut consumed = 0;
        loop {
            let (from, events) = self.read_on().await?;
            if events.is_empty() {
                self.remember(None);
                return Ok(consumed);
            }
            consumed += self.consume(from, events).await?;
        }
    }

    async fn read_on(&self) -> Result<(i64, Vec<Logged>), StoreError> {
        let name = self.name;
        let read = self.store.read(move |tx| {
            let from = log::cursor(tx, name)?;
            Ok((from, log::after(tx, from, BATCH_LENGTH)?))
        });
        read.await
    }

    async fn consume(&self, from: i64, events: Vec<Logged>) -> Result<usize, ConsumeError> {
        let events: Arc<[Logged]> = events.into();
        match self.keep(from, events.clone()).await {
            Ok(()) => Ok(events.len()),
            // Another copy of the program consumed them.
            Err(ConsumeError::Store(StoreError::Collided)) => Ok(0),
            Err(error) if is_passing(&error) => Err(self.complain(error)),
            // One of them is the trouble: those before it need not wait for it.
            Err(_) => self.consume_one_by_one(from, &events).await,
        }
    }

    async fn consume_one_by_one(&self, mut from: i64, events: &[Logged]) -> Result<usize, ConsumeError> {
        for (consumed, event) in events.iter().enumerate() {
            match self.keep(from, [event.clone()].into()).await {
                Ok(()) => from = event.seq,
                Err(ConsumeError::Store(StoreError::Collided)) => return Ok(consumed),
                Err(error) if is_passing(&error) => return Err(self.complain(error)),
                Err(error) => return Err(self.stumble(event, error)),
            }
        }
        Ok(events.len())
    }

    /// The guard comes first: a copy that lost the race finds out before it tells the story.
    async fn keep(&self, from: i64, events: Arc<[Logged]>) -> Result<(), ConsumeError> {
        let (name, story) = (self.name, self.story.clone());
        let kept = self.store.write(move |tx| {
            let Some(last) = events.last() else { return Ok(()) };
            log::advance(tx, name, from, last.seq)?;
            story(tx, &events)
        });
        kept.await
    }

    fn complain(&self, error: ConsumeError) -> ConsumeError {
        tracing::warn!(consumer = self.name, %error, "a consumer cannot reach the store and tries again");
        error
    }

    fn stumble(&self, event: &Logged, error: ConsumeError) -> ConsumeError {
        let attempts =
            self.trouble().filter(|trouble| trouble.seq == event.seq).map_or(0, |it| it.attempts) + 1;
        let trouble =
            Trouble { seq: event.seq, event: event.name.clone(), reason: error.to_string(), attempts };
        metrics::counter!("consumer_failures_total", "consumer" => self.name).increment(1);
        tracing::error!(consumer = self.name, %trouble, "a consumer is stuck and tries again");
        self.remember(Some(trouble));
        error
    }

    fn remember(&self, trouble: Option<Trouble>) {
        *self.trouble.lock().unwrap_or_else(PoisonError::into_inner) = trouble;
    }
}

/// Nothing is wrong with the event: the store was out of reach.
fn is_passing(error: &ConsumeError) -> bool {
    matches!(
        error,
        ConsumeError::Store(
            StoreError::Busy
                | StoreError::Full
                | StoreError::Lost(_)
                | StoreError::Unknown(_)
                | StoreError::Closed
        )
    )
}

/// From a look every 200 ms, doubling, to one a minute.
fn wait(failures: u32) -> Duration {
    LOOK_EVERY.saturating_mul(1 << failures.min(16)).min(WAIT_MAX)
}
