//! One transaction, as capability verbs and flows see it: statements, time, chance, events and jobs.

use kernel::{Chance, Event, Id, Timestamp};

use crate::{
    Engine, FromRow, Job, Param, StoreError,
    connection::Connection,
    jobs,
    log::{Pending, Told},
};

/// An open transaction. It is synchronous on purpose: no network call or sleep can happen while it is held, and
/// the work done with it can be run again from the start when the engine asks for that.
pub struct Tx<'c> {
    connection: &'c mut dyn Connection,
    chance: &'c mut Chance,
    told: &'c mut Told,
    now: Timestamp,
}

impl<'c> Tx<'c> {
    pub(crate) fn new(
        connection: &'c mut dyn Connection,
        chance: &'c mut Chance,
        told: &'c mut Told,
        now: Timestamp,
    ) -> Self {
        Self { connection, chance, told, now }
    }

    /// The moment this transaction happens; it does not move while the transaction is open.
    pub const fn now(&self) -> Timestamp {
        self.now
    }

    pub fn chance(&mut self) -> &mut Chance {
        self.chance
    }

    pub fn new_id<I: Id>(&mut self) -> I {
        self.chance.id(self.now)
    }

    /// Which engine runs this, for the few statements that stand in two files.
    pub fn engine(&self) -> Engine {
        self.connection.engine()
    }

    /// Reads the one row there must be.
    pub fn one<T: FromRow>(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<T, StoreError> {
        self.maybe(sql, params)?.ok_or(StoreError::RowCount(0))
    }

    /// Reads the first row, if any.
    pub fn maybe<T: FromRow>(
        &mut self,
        sql: &'static str,
        params: &[Param<'_>],
    ) -> Result<Option<T>, StoreError> {
        let mut found = None;
        self.connection.query(sql, params, &mut |row| {
            if found.is_none() {
                found = Some(T::from_row(row)?);
            }
            Ok(())
        })?;
        Ok(found)
    }

    pub fn all<T: FromRow>(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<Vec<T>, StoreError> {
        let mut rows = Vec::new();
        self.connection.query(sql, params, &mut |row| {
            rows.push(T::from_row(row)?);
            Ok(())
        })?;
        Ok(rows)
    }

    /// Runs a statement and says how many rows it touched.
    pub fn run(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<u64, StoreError> {
        self.connection.run(sql, params)
    }

    /// Runs a statement that must touch exactly one row.
    pub fn run_one(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<(), StoreError> {
        match self.run(sql, params)? {
            1 => Ok(()),
            other => Err(StoreError::RowCount(other)),
        }
    }

    /// Runs a statement without waiting for its answer where the engine allows that. For inserts that no
    /// constraint is expected to refuse: a refusal surfaces later, as the failure of the whole transaction.
    pub fn send(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<(), StoreError> {
        self.connection.send(sql, params)
    }

    /// Tells what happened. The event gets its number when the transaction commits, in commit order.
    pub fn publish<E: Event>(&mut self, event: E) -> Result<(), StoreError> {
        let pending = Pending::new(self.now, &event)?;
        self.told.events.push(pending);
        Ok(())
    }

    /// Queues work for after the commit. Nothing happens if a job with the same unique key already waits.
    pub fn enqueue<J: Job>(&mut self, job: &J) -> Result<(), StoreError> {
        self.enqueue_at(job, self.now)
    }

    /// Queues work for a later moment.
    pub fn enqueue_at<J: Job>(&mut self, job: &J, at: Timestamp) -> Result<(), StoreError> {
        jobs::enqueue(self, job, at)
    }

    /// Wakes the workers after the commit.
    pub(crate) fn tell_of_job(&mut self) {
        self.told.jobs += 1;
    }
}
