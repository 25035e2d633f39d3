use std::collections::HashMap;

use rusqlite::{
    CachedStatement, ToSql,
    types::{ToSqlOutput, ValueRef},
};

use super::{checkpoint::Wal, failure};
use crate::{
    Engine, Param, Row, StoreError,
    connection::{Connection, Doom, EachRow, Statements},
};

pub(crate) struct SqliteConnection {
    inner: rusqlite::Connection,
    /// Our `$1` is the engine's `?1`. The rewritten texts are found by the address and length of the static text.
    rewritten: HashMap<(usize, usize), Box<str>>,
    doom: Option<Doom>,
    wal: Wal,
}

impl SqliteConnection {
    pub fn new(inner: rusqlite::Connection, wal: Wal) -> Self {
        Self { inner, rewritten: HashMap::new(), doom: None, wal }
    }

    fn control(&mut self, sql: &'static str) -> Result<(), StoreError> {
        let outcome = self.prepare(sql)?.execute([]).map(|_| ()).map_err(failure);
        self.watch(outcome)
    }

    fn prepare(&mut self, sql: &'static str) -> Result<CachedStatement<'_>, StoreError> {
        let place = (sql.as_ptr().addr(), sql.len());
        let text = self.rewritten.entry(place).or_insert_with(|| sql.replace('$', "?").into());
        self.inner.prepare_cached(text).map_err(failure)
    }

    /// A full disk or a failing one can make SQLite end the whole transaction by itself. The statements after that
    /// would each commit alone, so the batch must know.
    fn watch<T>(&mut self, outcome: Result<T, StoreError>) -> Result<T, StoreError> {
        if let Err(error) = &outcome {
            self.doom = match error {
                StoreError::Full => Some(Doom::Full),
                StoreError::Lost(reason) => Some(Doom::Lost(reason.clone())),
                StoreError::Collided => Some(Doom::Collision),
                other if self.inner.is_autocommit() => Some(Doom::Lost(other.to_string())),
                _ => self.doom.take(),
            };
        }
        outcome
    }
}

impl Statements for SqliteConnection {
    fn query(
        &mut self,
        sql: &'static str,
        params: &[Param<'_>],
        each: EachRow<'_>,
    ) -> Result<(), StoreError> {
        let outcome = self.prepare(sql).and_then(|mut statement| {
            let mut rows = statement.query(rusqlite::params_from_iter(params)).map_err(failure)?;
            while let Some(row) = rows.next().map_err(failure)? {
                each(&mut Row::sqlite(row))?;
            }
            Ok(())
        });
        self.watch(outcome)
    }

    fn run(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<u64, StoreError> {
        let outcome = self.prepare(sql).and_then(|mut statement| {
            let touched = statement.execute(rusqlite::params_from_iter(params)).map_err(failure)?;
            Ok(touched as u64)
        });
        self.watch(outcome)
    }

    fn send(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<(), StoreError> {
        self.run(sql, params).map(|_| ())
    }

    fn engine(&self) -> Engine {
        Engine::Sqlite
    }
}

impl Connection for SqliteConnection {
    fn begin(&mut self) -> Result<(), StoreError> {
        self.doom = None;
        self.control("begin immediate").map_err(|error| match error {
            // Another process (an import, a backup) writes, and went on for as long as we could wait.
            StoreError::Collided => StoreError::Lost("another process keeps writing to the database".into()),
            other => other,
        })
    }

    fn begin_reading(&mut self) -> Result<(), StoreError> {
        self.doom = None;
        self.control("begin")
    }

    fn begin_alone(&mut self) -> Result<(), StoreError> {
        self.begin()
    }

    fn savepoint(&mut self) -> Result<(), StoreError> {
        self.control("savepoint story")
    }

    fn release(&mut self) -> Result<(), StoreError> {
        self.control("release story")
    }

    fn undo_to_savepoint(&mut self) -> Result<(), StoreError> {
        self.control("rollback to story")?;
        self.control("release story")
    }

    fn commit(&mut self) -> Result<(), StoreError> {
        self.control("commit")
    }

    fn rollback(&mut self) {
        if !self.inner.is_autocommit()
            && let Err(error) = self.inner.execute_batch("rollback")
        {
            tracing::error!(%error, "a transaction could not be rolled back");
        }
    }

    fn script(&mut self, sql: &str) -> Result<(), StoreError> {
        let outcome = self.inner.execute_batch(sql).map_err(failure);
        self.watch(outcome)
    }

    fn lock_log(&mut self) -> Result<(), StoreError> {
        // There is one writer, and it is this one.
        Ok(())
    }

    fn doomed(&self) -> Option<Doom> {
        self.doom.clone()
    }

    fn rest(&mut self) {
        self.wal.start_over_if_wanted(&self.inner);
    }

    fn revive(&mut self) -> Result<(), StoreError> {
        Ok(())
    }
}

impl ToSql for Param<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match *self {
            Param::Null => ValueRef::Null,
            Param::Bool(value) => ValueRef::Integer(value.into()),
            Param::Int(value) => ValueRef::Integer(value),
            Param::Real(value) => ValueRef::Real(value),
            Param::Text(text) => ValueRef::Text(text.as_bytes()),
            Param::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}
