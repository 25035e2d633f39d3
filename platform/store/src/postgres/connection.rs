use std::{
    future::Future,
    sync::Arc,
    task::{Context, Poll, Waker},
};

use futures_util::future::try_join_all;
use tokio::runtime::Runtime;
use tokio_postgres::{Client, Config, Statement, types::ToSql};

use super::{
    failure,
    session::{Answer, Session},
    wire::Kept,
};
use crate::{
    Engine, Param, Row, StoreError,
    connection::{Connection, Doom, EachRow, Statements},
};

/// The key of the advisory lock under which events get their numbers ("docket" in ASCII).
const LOG_LOCK: &str = "select pg_advisory_xact_lock(110386836825460)";
/// Read committed, so that what the one before us did is seen after the wait; and the wait may be long.
const BEGIN_ALONE: &str = "begin; set local lock_timeout = 0; select pg_advisory_xact_lock(110386836825460)";

/// A connection with a small runtime of its own: the thread that runs the closures also drives the wire, so no
/// statement waits for another thread to wake up.
pub(crate) struct PostgresConnection {
    config: Config,
    pub(super) runtime: Runtime,
    pub(super) session: Option<Session>,
    pub(super) doom: Option<Doom>,
    /// A question that has asked nothing yet can be moved to another connection unnoticed.
    asked_nothing: bool,
}

impl PostgresConnection {
    /// Connects at once, so that a wrong address is told at start.
    pub fn open(config: Config) -> Result<Self, StoreError> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| StoreError::Engine(error.to_string()))?;
        let mut connection = Self { config, runtime, session: None, doom: None, asked_nothing: false };
        connection.revive()?;
        Ok(connection)
    }

    pub(super) fn session(&mut self) -> Result<&mut Session, StoreError> {
        self.session.as_mut().ok_or_else(|| StoreError::Lost("not connected".into()))
    }

    fn prepare(&mut self, sql: &'static str) -> Result<(Arc<Client>, Statement), StoreError> {
        let place = (sql.as_ptr().addr(), sql.len());
        let session = self.session()?;
        let client = session.client.clone();
        if let Some(statement) = session.statements.get(&place) {
            return Ok((client, statement.clone()));
        }
        let prepared = self.runtime.block_on(client.prepare(sql));
        let statement = self.explain(prepared)?;
        self.session()?.statements.insert(place, statement.clone());
        Ok((client, statement))
    }

    /// Puts a request on the wire now and leaves its answer for later.
    fn put_on_wire(
        &mut self,
        request: impl Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'static,
    ) -> Result<(), StoreError> {
        let mut answer: Answer = Box::pin(request);
        // The first poll is what sends: the client keeps requests in the order they were first polled.
        match answer.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(outcome) => self.watch(outcome).map(|_| ()),
            Poll::Pending => {
                self.session()?.in_flight.push(answer);
                Ok(())
            }
        }
    }

    fn control(&mut self, sql: &'static str) -> Result<(), StoreError> {
        let client = self.session()?.client.clone();
        self.put_on_wire(async move { client.batch_execute(sql).await.map(|()| 0) })
    }

    /// Waits for everything on the wire; the first failure counts, those after it only follow from it. When it was
    /// the failure of a story that was released before, the story in hand cannot answer for it: all are doomed.
    pub(super) fn settle(&mut self) -> Result<(), StoreError> {
        let session = self.session()?;
        let (answers, released) =
            (std::mem::take(&mut session.in_flight), std::mem::take(&mut session.released));
        let (mut outcome, mut failed) = (Ok(0), None);
        for (index, answer) in answers.into_iter().enumerate() {
            let next = self.runtime.block_on(answer);
            failed = failed.or_else(|| next.is_err().then_some(index));
            outcome = outcome.and(next);
        }
        let settled = self.watch(outcome).map(|_| ());
        if let (Err(error), None) = (&settled, &self.doom)
            && failed.is_some_and(|index| index < released)
        {
            self.doom = Some(Doom::Earlier(Box::new(error.clone())));
        }
        settled
    }

    /// As `watch`; but when something sent earlier failed, that is the reason, and this failure only follows from it.
    fn explain<T>(&mut self, outcome: Result<T, tokio_postgres::Error>) -> Result<T, StoreError> {
        if outcome.is_err() {
            self.settle()?;
        }
        self.watch(outcome)
    }

    pub(super) fn watch<T>(&mut self, outcome: Result<T, tokio_postgres::Error>) -> Result<T, StoreError> {
        outcome.map_err(|error| {
            let error = failure(&error);
            match &error {
                StoreError::Collided => self.doom = Some(Doom::Collision),
                StoreError::Full => self.doom = Some(Doom::Full),
                StoreError::Lost(reason) => self.doom = Some(Doom::Lost(reason.clone())),
                _ => {}
            }
            error
        })
    }

    /// Runs a request that waits for its answer; a question whose connection turns out to be dead before it learned
    /// anything is asked again on a new one.
    fn ask<T>(
        &mut self,
        sql: &'static str,
        request: impl AsyncFn(&Client, &Statement) -> Result<T, tokio_postgres::Error>,
    ) -> Result<T, StoreError> {
        let asked_nothing = std::mem::take(&mut self.asked_nothing);
        let outcome = self.ask_once(sql, &request);
        if !(asked_nothing && matches!(outcome, Err(StoreError::Lost(_)))) {
            return outcome;
        }
        self.session = None;
        self.revive()?;
        self.begin_reading()?;
        self.asked_nothing = false;
        self.ask_once(sql, &request)
    }

    fn ask_once<T>(
        &mut self,
        sql: &'static str,
        request: &impl AsyncFn(&Client, &Statement) -> Result<T, tokio_postgres::Error>,
    ) -> Result<T, StoreError> {
        let (client, statement) = self.prepare(sql)?;
        let outcome = self.runtime.block_on(request(&client, &statement));
        self.explain(outcome)
    }
}

impl Statements for PostgresConnection {
    fn query(
        &mut self,
        sql: &'static str,
        params: &[Param<'_>],
        each: EachRow<'_>,
    ) -> Result<(), StoreError> {
        let params: Vec<&(dyn ToSql + Sync)> = params.iter().map(|param| param as _).collect();
        let rows = self.ask(sql, async |client, statement| client.query(statement, &params).await)?;
        rows.iter().try_for_each(|row| each(&mut Row::postgres(row)))
    }

    fn query_each(
        &mut self,
        sql: &'static str,
        sets: &[&[Param<'_>]],
        each: EachRow<'_>,
    ) -> Result<(), StoreError> {
        if self.asked_nothing {
            // The first question may have to be moved to another connection; `query` knows how.
            return sets.iter().try_for_each(|params| self.query(sql, params, each));
        }
        let (client, statement) = self.prepare(sql)?;
        let outcome = self.runtime.block_on(try_join_all(sets.iter().map(|params| {
            let params: Vec<&(dyn ToSql + Sync)> = params.iter().map(|param| param as _).collect();
            let (client, statement) = (&client, &statement);
            async move { client.query(statement, &params).await }
        })));
        let answers = self.explain(outcome)?;
        answers.iter().flatten().try_for_each(|row| each(&mut Row::postgres(row)))
    }

    fn run(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<u64, StoreError> {
        let params: Vec<&(dyn ToSql + Sync)> = params.iter().map(|param| param as _).collect();
        self.ask(sql, async |client, statement| client.execute(statement, &params).await)
    }

    fn send(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<(), StoreError> {
        let (client, statement) = self.prepare(sql)?;
        let params: Vec<Kept> = params.iter().map(Kept::from).collect();
        self.put_on_wire(async move { client.execute_raw(&statement, params.iter().map(Kept::borrow)).await })
    }

    fn engine(&self) -> Engine {
        Engine::Postgres
    }
}

impl Connection for PostgresConnection {
    fn begin(&mut self) -> Result<(), StoreError> {
        (self.doom, self.asked_nothing) = (None, false);
        self.control("begin isolation level serializable")
    }

    fn begin_reading(&mut self) -> Result<(), StoreError> {
        (self.doom, self.asked_nothing) = (None, true);
        self.control("begin isolation level repeatable read read only")
    }

    fn begin_alone(&mut self) -> Result<(), StoreError> {
        (self.doom, self.asked_nothing) = (None, false);
        self.control(BEGIN_ALONE)?;
        self.settle()
    }

    fn savepoint(&mut self) -> Result<(), StoreError> {
        self.control("savepoint story")
    }

    /// Does not wait for what the story sent: a failure is rare, and `settle` knows whose it was.
    fn release(&mut self) -> Result<(), StoreError> {
        self.control("release story")?;
        let session = self.session()?;
        session.released = session.in_flight.len();
        Ok(())
    }

    fn undo_to_savepoint(&mut self) -> Result<(), StoreError> {
        // What failed on the wire is being undone, so its failure is no news, unless it dooms the whole transaction.
        let settled = self.settle();
        if self.doom.is_some() {
            return settled;
        }
        self.control("rollback to story")?;
        self.control("release story")
    }

    fn commit(&mut self) -> Result<(), StoreError> {
        let number = self.settle_and_number()?;
        self.control("commit")?;
        match (self.settle(), number) {
            (Err(StoreError::Lost(reason)), Some(number)) => self.ask_whether_kept(number, reason),
            (settled, _) => settled,
        }
    }

    fn rollback(&mut self) {
        let undone = self.settle().and_then(|()| self.control("rollback")).and_then(|()| self.settle());
        // The first `settle` fails when the transaction did, and the rollback must be sent all the same.
        let undone = undone.or_else(|_| self.control("rollback").and_then(|()| self.settle()));
        if undone.is_err() || matches!(self.doom, Some(Doom::Lost(_))) {
            self.session = None;
        }
    }

    fn script(&mut self, sql: &str) -> Result<(), StoreError> {
        self.settle()?;
        let client = self.session()?.client.clone();
        let outcome = self.runtime.block_on(client.batch_execute(sql));
        self.watch(outcome)
    }

    fn lock_log(&mut self) -> Result<(), StoreError> {
        self.control(LOG_LOCK)
    }

    fn doomed(&self) -> Option<Doom> {
        self.doom.clone()
    }

    fn revive(&mut self) -> Result<(), StoreError> {
        if self.session.as_ref().is_none_or(|session| session.client.is_closed()) {
            self.session = None;
            self.session = Some(Session::open(&self.config, &self.runtime)?);
        }
        Ok(())
    }
}
