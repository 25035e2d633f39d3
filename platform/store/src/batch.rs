//! Group commit: the waiting closures run one after the other in one transaction, each behind its own savepoint, and
//! are answered after one commit for all of them.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
    time::Duration,
};

use kernel::{Chance, Clock};

use crate::{
    StoreError, Tx,
    connection::{Connection, Doom},
    log::{self, Told},
};

/// How often a batch that collided with another process runs again before its callers are told.
const COLLISIONS_MAX: u32 = 8;
/// How often a batch runs again on a fresh connection.
const LOSSES_MAX: u32 = 1;

/// One closure and the caller who waits for it.
pub(crate) trait Work: Send {
    /// Runs the closure. `Rejected` means it refused: its changes are undone, its answer is kept.
    fn attempt(&mut self, tx: &mut Tx<'_>) -> Result<(), Rejected>;
    /// Replaces what the closure said: it went on after a statement had failed.
    fn refuse(&mut self, error: StoreError);
    /// Answers the caller: with what the closure said, or with why that could not be kept.
    fn conclude(self: Box<Self>, kept: Result<(), StoreError>);
}

pub(crate) struct Rejected;

/// A connection and what its batches need.
pub(crate) struct Runner {
    pub connection: Box<dyn Connection>,
    pub clock: Arc<dyn Clock>,
    pub chance: Chance,
}

impl Runner {
    /// Runs the batch, calls `news` when it brought some for those who follow the log or wait for jobs, and answers
    /// everybody in it.
    pub fn run(&mut self, mut batch: Vec<Box<dyn Work>>, news: &dyn Fn()) {
        match self.run_until_settled(&mut batch) {
            Ok(told) => {
                if told.is_news() {
                    news();
                }
                batch.into_iter().for_each(|work| work.conclude(Ok(())));
            }
            // One of many may be what breaks the transaction: alone, it harms nobody else.
            Err(error) if batch.len() > 1 && may_be_the_fault_of_one(&error) => {
                batch.into_iter().for_each(|work| self.run(vec![work], news));
            }
            Err(error) => batch.into_iter().for_each(|work| work.conclude(Err(error.clone()))),
        }
    }

    fn run_until_settled(&mut self, batch: &mut [Box<dyn Work>]) -> Result<Told, StoreError> {
        let (mut collisions, mut losses) = (0, 0);
        loop {
            match self.run_once(batch) {
                Err(StoreError::Collided) if collisions < COLLISIONS_MAX => {
                    collisions += 1;
                    metrics::counter!("store_collisions_total").increment(1);
                    self.wait_a_little(collisions);
                }
                // Nothing was kept (that would be `Unknown`), so a fresh connection may do it again.
                Err(StoreError::Lost(_)) if losses < LOSSES_MAX => losses += 1,
                settled => return settled,
            }
        }
    }

    fn run_once(&mut self, batch: &mut [Box<dyn Work>]) -> Result<Told, StoreError> {
        self.connection.revive()?;
        self.connection.begin()?;
        let outcome = self.fill(batch);
        if outcome.is_err() {
            self.connection.rollback();
        }
        outcome
    }

    fn fill(&mut self, batch: &mut [Box<dyn Work>]) -> Result<Told, StoreError> {
        let mut told = Told::default();
        for work in batch {
            self.run_behind_savepoint(work.as_mut(), &mut told)?;
        }
        log::append(self.connection.as_mut(), &told.events)?;
        self.connection.commit()?;
        Ok(told)
    }

    fn run_behind_savepoint(&mut self, work: &mut dyn Work, told: &mut Told) -> Result<(), StoreError> {
        let before = told.mark();
        self.connection.savepoint()?;
        let mut tx = Tx::new(self.connection.as_mut(), &mut self.chance, told, self.clock.now());
        let outcome = catch_unwind(AssertUnwindSafe(|| work.attempt(&mut tx)));
        let failure = tx.into_failure();
        if let Some(doom) = self.connection.doomed() {
            return Err(doom.into());
        }
        match (outcome, failure) {
            (Ok(Ok(())), None) => return self.connection.release(),
            (Ok(Ok(())), Some(error)) => work.refuse(error),
            (Ok(Err(Rejected)) | Err(_), _) => {}
        }
        told.forget_since(before);
        self.connection.undo_to_savepoint()
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "this thread has nothing to wait on but the other's commit"
    )]
    fn wait_a_little(&mut self, collisions: u32) {
        let jitter = self.chance.below(2_000 << collisions.min(6));
        std::thread::sleep(Duration::from_micros(jitter.into()));
    }
}

/// A lost connection hits all of them alike, and what may have been kept must not be run again.
const fn may_be_the_fault_of_one(error: &StoreError) -> bool {
    !matches!(error, StoreError::Lost(_) | StoreError::Unknown(_))
}

impl From<Doom> for StoreError {
    fn from(doom: Doom) -> Self {
        match doom {
            Doom::Collision => Self::Collided,
            Doom::Full => Self::Full,
            Doom::Lost(reason) => Self::Lost(reason),
            Doom::Earlier(error) => *error,
        }
    }
}
