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

/// One closure and the caller who waits for it.
pub(crate) trait Work: Send {
    /// Runs the closure. `Rejected` means it refused: its changes are undone, its answer is kept.
    fn attempt(&mut self, tx: &mut Tx<'_>) -> Result<(), Rejected>;
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
    /// Runs the batch and answers everybody in it. Says whether there is news for those who follow the log or
    /// wait for jobs.
    pub fn run(&mut self, mut batch: Vec<Box<dyn Work>>) -> bool {
        match self.run_until_settled(&mut batch) {
            Ok(news) => {
                batch.into_iter().for_each(|work| work.conclude(Ok(())));
                news
            }
            // One of many may be what breaks the transaction: alone, it harms nobody else.
            Err(_) if batch.len() > 1 => self.run_one_by_one(batch),
            Err(error) => {
                batch.into_iter().for_each(|work| work.conclude(Err(error.clone())));
                false
            }
        }
    }

    fn run_one_by_one(&mut self, batch: Vec<Box<dyn Work>>) -> bool {
        let mut news = false;
        for work in batch {
            news |= self.run(vec![work]);
        }
        news
    }

    fn run_until_settled(&mut self, batch: &mut [Box<dyn Work>]) -> Result<bool, StoreError> {
        let mut collisions = 0;
        loop {
            match self.run_once(batch) {
                Err(StoreError::Collided) if collisions < COLLISIONS_MAX => {
                    collisions += 1;
                    self.wait_a_little(collisions);
                }
                settled => return settled,
            }
        }
    }

    fn run_once(&mut self, batch: &mut [Box<dyn Work>]) -> Result<bool, StoreError> {
        self.connection.revive()?;
        self.connection.begin()?;
        let outcome = self.fill(batch);
        if outcome.is_err() {
            self.connection.rollback();
        }
        outcome
    }

    fn fill(&mut self, batch: &mut [Box<dyn Work>]) -> Result<bool, StoreError> {
        let mut told = Told::default();
        for work in batch {
            self.run_behind_savepoint(work.as_mut(), &mut told)?;
        }
        log::append(self.connection.as_mut(), &told.events)?;
        self.connection.commit()?;
        Ok(told.is_news())
    }

    fn run_behind_savepoint(&mut self, work: &mut dyn Work, told: &mut Told) -> Result<(), StoreError> {
        let before = told.mark();
        self.connection.savepoint()?;
        let mut tx = Tx::new(self.connection.as_mut(), &mut self.chance, told, self.clock.now());
        let outcome = catch_unwind(AssertUnwindSafe(|| work.attempt(&mut tx)));
        if let Some(doom) = self.connection.doomed() {
            return Err(doom.into());
        }
        if matches!(outcome, Ok(Ok(()))) {
            return self.connection.release();
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

impl From<Doom> for StoreError {
    fn from(doom: Doom) -> Self {
        match doom {
            Doom::Collision => Self::Collided,
            Doom::Full => Self::Full,
            Doom::Lost(reason) => Self::Lost(reason),
        }
    }
}
