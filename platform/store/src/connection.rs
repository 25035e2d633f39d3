//! What the two engines have in common: one connection that can run statements inside a transaction.

use crate::{Param, Row, StoreError};

pub(crate) type EachRow<'f> = &'f mut dyn FnMut(&mut Row<'_>) -> Result<(), StoreError>;

/// What a transaction is made of.
pub(crate) trait Statements {
    fn query(&mut self, sql: &'static str, params: &[Param<'_>], each: EachRow<'_>)
    -> Result<(), StoreError>;
    /// Asks the same question about several things. An engine across a wire asks them all before it waits.
    fn query_each(
        &mut self,
        sql: &'static str,
        sets: &[&[Param<'_>]],
        each: EachRow<'_>,
    ) -> Result<(), StoreError> {
        sets.iter().try_for_each(|params| self.query(sql, params, each))
    }
    fn run(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<u64, StoreError>;
    /// Runs a statement whose row count nobody needs. An engine across a wire need not wait for the answer;
    /// a failure then shows at the next statement that does wait, at the latest at `commit`.
    fn send(&mut self, sql: &'static str, params: &[Param<'_>]) -> Result<(), StoreError>;
    fn engine(&self) -> Engine;
}

/// What frames it.
pub(crate) trait Connection: Statements + Send {
    fn begin(&mut self) -> Result<(), StoreError>;
    fn begin_reading(&mut self) -> Result<(), StoreError>;
    /// Begins a transaction that waits until it is the only one that changes the schema, and then sees what the one
    /// before it did.
    fn begin_alone(&mut self) -> Result<(), StoreError>;
    fn savepoint(&mut self) -> Result<(), StoreError>;
    fn release(&mut self) -> Result<(), StoreError>;
    fn undo_to_savepoint(&mut self) -> Result<(), StoreError>;
    /// Keeps the transaction. `Lost` means that it certainly was not kept, `Unknown` that nobody can tell.
    fn commit(&mut self) -> Result<(), StoreError>;
    /// Gives the transaction up. Never fails: what is broken is mended by `revive`.
    fn rollback(&mut self);

    /// Runs a whole script, for migrations.
    fn script(&mut self, sql: &str) -> Result<(), StoreError>;

    /// Takes the lock under which events get their numbers, held until the transaction ends.
    fn lock_log(&mut self) -> Result<(), StoreError>;

    /// Why the transaction as a whole cannot go on, although the statement that failed may have been forgiven.
    fn doomed(&self) -> Option<Doom>;
    /// What is done between two batches, while nobody waits for this connection.
    fn rest(&mut self) {}
    /// Makes the connection usable again; does nothing when it is.
    fn revive(&mut self) -> Result<(), StoreError>;
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

#[derive(Debug, Clone)]
pub(crate) enum Doom {
    /// Another transaction got in the way: running the same work again can succeed.
    Collision,
    Full,
    Lost(String),
    /// A story that was released without waiting for its last statements: one of them failed after all.
    Earlier(Box<StoreError>),
}
