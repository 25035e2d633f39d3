//! One transaction, as capability verbs and flows see it: statements, time, chance, events and jobs.

use kernel::{Chance, Event, Id, Timestamp};

use crate::{
    Engine, FromRow, Job, Param, StoreError,
    connection::{EachRow, Statements},
    explain::{self, Explaining, Plan},
    jobs,
    log::{Pending, Told},
};

/// An open transaction. It is synchronous on purpose: no network call or sleep can happen while it is held, and
/// the work done with it can be run again from the start when the engine asks for that.
pub struct Tx<'c> {
    connection: &'c mut dyn Statements,
    chance: &'c mut Chance,
    told: &'c mut Told,
    now: Timestamp,
    /// The first statement that failed. PostgreSQL refuses every statement after it until the story's changes are
    /// undone; SQLite would go on. So it is decided here, for both alike: the story is over.
    failure: Option<StoreError>,
}

impl<'c> Tx<'c> {
    pub(crate) fn new(
        connection: &'c mut dyn Statements,
        chance: &'c mut Chance,
        told: &'c mut Told,
        now: Timestamp,
    ) -> Self {
        Self { connection, chance, told, now, failure: None }
    }

    pub(crate) fn into_failure(self) -> Option<StoreError> {
        self.failure
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
        self.query(sql, params, &mut |row| {
            if found.is_none() {
                found = Some(T::from_row(row)?);
            }
            Ok(())
        })?;
        Ok(found)
    }

    pub fn all<T: FromRow>(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<Vec<T>, StoreError> {
        let mut rows = Vec::new();
        self.query(sql, params, &mut |row| {
            rows.push(T::from_row(row)?);
            Ok(())
        })?;
        Ok(rows)
    }

    /// Reads what there is for each set of parameters, in their order, in one flight to the database.
    pub fn all_of<T: FromRow, const N: usize>(
        &mut self,
        sql: &'static str,
        sets: &[[Param<'_>; N]],
    ) -> Result<Vec<T>, StoreError> {
        self.go_on()?;
        let sets: Vec<&[Param<'_>]> = sets.iter().map(<[_; N]>::as_slice).collect();
        let mut rows = Vec::with_capacity(sets.len());
        let outcome = self.connection.query_each(sql, &sets, &mut |row| {
            rows.push(T::from_row(row)?);
            Ok(())
        });
        self.watch(outcome)?;
        Ok(rows)
    }

    /// Runs a statement and says how many rows it touched.
    pub fn run(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<u64, StoreError> {
        self.go_on()?;
        let outcome = self.connection.run(sql, params);
        self.watch(outcome)
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
        self.go_on()?;
        let outcome = self.connection.send(sql, params);
        self.watch(outcome)
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

    /// Runs a story while noting the plan of each statement.
    pub(crate) fn explaining(
        &mut self,
        plans: &mut Vec<Plan>,
        story: impl FnOnce(&mut Tx<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        explain::pretend_tables_are_large(self.connection)?;
        let mut inner = Explaining { inner: self.connection, plans };
        story(&mut Tx::new(&mut inner, self.chance, self.told, self.now))
    }

    /// Wakes the workers after the commit.
    pub(crate) fn tell_of_job(&mut self) {
        self.told.jobs += 1;
    }

    fn query(
        &mut self,
        sql: &'static str,
        params: &[Param<'_>],
        each: EachRow<'_>,
    ) -> Result<(), StoreError> {
        self.go_on()?;
        let outcome = self.connection.query(sql, params, each);
        self.watch(outcome)
    }

    fn go_on(&self) -> Result<(), StoreError> {
        self.failure.clone().map_or(Ok(()), Err)
    }

    fn watch<T>(&mut self, outcome: Result<T, StoreError>) -> Result<T, StoreError> {
        match &outcome {
            // The statement itself went well; it is we who cannot read a row.
            Ok(_) | Err(StoreError::Unreadable { .. }) => {}
            Err(error) => self.failure = Some(error.clone()),
        }
        outcome
    }
}
