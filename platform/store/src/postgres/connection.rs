use std::{
    collections::HashMap,
    future::Future,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, Waker},
};

use tokio::runtime::Runtime;
use tokio_postgres::{Client, Config, NoTls, Statement, types::ToSql};

use super::failure;
use crate::{
    Engine, Param, Row, StoreError,
    connection::{Connection, Doom, EachRow},
};

/// The key of the advisory lock under which events get their numbers ("docket" in ASCII).
const LOG_LOCK: &str = "select pg_advisory_xact_lock(110386836825460)";

type Answer = Pin<Box<dyn Future<Output = Result<u64, tokio_postgres::Error>> + Send>>;

/// A connection with a small runtime of its own: the thread that runs the closures also drives the wire, so no
/// statement waits for another thread to wake up.
pub(crate) struct PostgresConnection {
    config: Config,
    runtime: Runtime,
    session: Option<Session>,
    doom: Option<Doom>,
}

struct Session {
    client: Arc<Client>,
    statements: HashMap<(usize, usize), Statement>,
    /// Statements on their way whose answers were not awaited yet.
    in_flight: Vec<Answer>,
}

impl PostgresConnection {
    /// Connects at once, so that a wrong address is told at start.
    pub fn open(config: Config) -> Result<Self, StoreError> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| StoreError::Engine(error.to_string()))?;
        let mut connection = Self { config, runtime, session: None, doom: None };
        connection.revive()?;
        Ok(connection)
    }

    fn session(&mut self) -> Result<&mut Session, StoreError> {
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
        let statement = self.watch(prepared)?;
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

    /// Waits for everything on the wire; the first failure counts, those after it only follow from it.
    fn settle(&mut self) -> Result<(), StoreError> {
        let answers = std::mem::take(&mut self.session()?.in_flight);
        let mut outcome = Ok(0);
        for answer in answers {
            let next = self.runtime.block_on(answer);
            outcome = outcome.and(next);
        }
        self.watch(outcome).map(|_| ())
    }

    fn watch<T>(&mut self, outcome: Result<T, tokio_postgres::Error>) -> Result<T, StoreError> {
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
}

impl Connection for PostgresConnection {
    fn begin(&mut self) -> Result<(), StoreError> {
        self.doom = None;
        self.control("begin isolation level serializable")
    }

    fn begin_reading(&mut self) -> Result<(), StoreError> {
        self.doom = None;
        self.control("begin isolation level repeatable read read only")
    }

    fn savepoint(&mut self) -> Result<(), StoreError> {
        self.control("savepoint story")
    }

    fn release(&mut self) -> Result<(), StoreError> {
        self.settle()?;
        self.control("release story")
    }

    fn undo_to_savepoint(&mut self) -> Result<(), StoreError> {
        // What failed on the wire is being undone, so its failure is no news; a lost connection is told by the next.
        let _ = self.settle();
        self.control("rollback to story")?;
        self.control("release story")
    }

    fn commit(&mut self) -> Result<(), StoreError> {
        self.settle()?;
        self.control("commit")?;
        self.settle()
    }

    fn rollback(&mut self) {
        let undone = self.settle().is_err() | self.control("rollback").and_then(|()| self.settle()).is_err();
        if undone && matches!(self.doom, Some(Doom::Lost(_))) {
            self.session = None;
        }
    }

    fn query(
        &mut self,
        sql: &'static str,
        params: &[Param<'_>],
        each: EachRow<'_>,
    ) -> Result<(), StoreError> {
        let (client, statement) = self.prepare(sql)?;
        let params: Vec<&(dyn ToSql + Sync)> = params.iter().map(|param| param as _).collect();
        let outcome = self.runtime.block_on(client.query(&statement, &params));
        if outcome.is_err() {
            self.settle()?;
        }
        let rows = self.watch(outcome)?;
        rows.iter().try_for_each(|row| each(&mut Row::postgres(row)))
    }

    fn run(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<u64, StoreError> {
        let (client, statement) = self.prepare(sql)?;
        let params: Vec<&(dyn ToSql + Sync)> = params.iter().map(|param| param as _).collect();
        let outcome = self.runtime.block_on(client.execute(&statement, &params));
        if outcome.is_err() {
            self.settle()?;
        }
        self.watch(outcome)
    }

    fn send(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<(), StoreError> {
        let (client, statement) = self.prepare(sql)?;
        let params: Vec<Kept> = params.iter().map(Kept::from).collect();
        self.put_on_wire(async move { client.execute_raw(&statement, params.iter().map(Kept::borrow)).await })
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
        if self.session.as_ref().is_some_and(|session| !session.client.is_closed()) {
            return Ok(());
        }
        self.session = None;
        let connected = self.runtime.block_on(self.config.connect(NoTls));
        let (client, wire) = connected.map_err(|error| StoreError::Lost(failure(&error).to_string()))?;
        self.runtime.spawn(async move {
            if let Err(error) = wire.await {
                tracing::warn!(%error, "the connection to the database ended");
            }
        });
        self.session =
            Some(Session { client: Arc::new(client), statements: HashMap::new(), in_flight: Vec::new() });
        Ok(())
    }

    fn engine(&self) -> Engine {
        Engine::Postgres
    }
}

/// A parameter that outlives the call, for statements whose answer is awaited later.
enum Kept {
    Null,
    Bool(bool),
    Int(i64),
    Real(f64),
    Text(Box<str>),
    Bytes(Box<[u8]>),
}

impl From<&Param<'_>> for Kept {
    fn from(param: &Param<'_>) -> Self {
        match *param {
            Param::Null => Self::Null,
            Param::Bool(value) => Self::Bool(value),
            Param::Int(value) => Self::Int(value),
            Param::Real(value) => Self::Real(value),
            Param::Text(text) => Self::Text(text.into()),
            Param::Bytes(bytes) => Self::Bytes(bytes.into()),
        }
    }
}

impl Kept {
    fn borrow(&self) -> Param<'_> {
        match self {
            Self::Null => Param::Null,
            Self::Bool(value) => Param::Bool(*value),
            Self::Int(value) => Param::Int(*value),
            Self::Real(value) => Param::Real(*value),
            Self::Text(text) => Param::Text(text),
            Self::Bytes(bytes) => Param::Bytes(bytes),
        }
    }
}
