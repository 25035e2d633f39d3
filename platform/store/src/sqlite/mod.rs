//! The embedded engine: SQLite in WAL mode, one connection that writes, others that only read.

mod checkpoint;
mod connection;

use std::path::Path;

use rusqlite::{OpenFlags, config::DbConfig, types::ValueRef};

use crate::{Column, StoreError};

pub(crate) use checkpoint::{Checkpointer, Wal};
pub(crate) use connection::SqliteConnection;

/// How many compiled statements a connection keeps.
const STATEMENTS_MAX: usize = 512;
/// Enough for the working set of a busy market without crossing the memory promise of an idle server.
const CACHE_KIB: i64 = 8 * 1024;

pub(crate) fn open_writer(path: &Path, wal: &Wal) -> Result<SqliteConnection, StoreError> {
    let connection = open(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
    // The answer to a write is given after this sync, so a power cut cannot take an answered order back.
    connection.pragma_update(None, "journal_mode", "wal").map_err(failure)?;
    connection.pragma_update(None, "synchronous", "full").map_err(failure)?;
    connection.pragma_update(None, "foreign_keys", true).map_err(failure)?;
    // What a story changed before is remembered until its savepoint is released; a file would take a write for each page.
    connection.pragma_update(None, "temp_store", "memory").map_err(failure)?;
    // Checkpoints run beside the writer (see `checkpoint`), not inside somebody's commit.
    connection.pragma_update(None, "wal_autocheckpoint", 0).map_err(failure)?;
    Ok(SqliteConnection::new(connection, wal.clone()))
}

pub(crate) fn open_reader(path: &Path) -> Result<SqliteConnection, StoreError> {
    let connection = open(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection.pragma_update(None, "query_only", true).map_err(failure)?;
    Ok(SqliteConnection::new(connection, Wal::default()))
}

fn open(path: &Path, flags: OpenFlags) -> Result<rusqlite::Connection, StoreError> {
    let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = rusqlite::Connection::open_with_flags(path, flags).map_err(failure)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS_MAX);
    connection.busy_timeout(std::time::Duration::from_secs(5)).map_err(failure)?;
    connection.pragma_update(None, "cache_size", -CACHE_KIB).map_err(failure)?;
    // One plan for each statement, whatever its parameters. Otherwise every new value of a parameter that a plan looked
    // at makes SQLite compile the statement anew, which took a third of the writer's time.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).map_err(failure)?;
    Ok(connection)
}

pub(crate) fn column<'r>(row: &'r rusqlite::Row<'r>, index: usize) -> Result<Column<'r>, StoreError> {
    let value = row.get_ref(index).map_err(|error| StoreError::unreadable(index, error))?;
    Ok(match value {
        ValueRef::Null => Column::Null,
        ValueRef::Integer(value) => Column::Int(value),
        ValueRef::Real(value) => Column::Real(value),
        ValueRef::Text(bytes) => {
            Column::Text(str::from_utf8(bytes).map_err(|error| StoreError::unreadable(index, error))?)
        }
        ValueRef::Blob(bytes) => Column::Bytes(bytes),
    })
}

pub(crate) fn failure(error: rusqlite::Error) -> StoreError {
    use rusqlite::ErrorCode;
    match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => StoreError::Full,
        Some(ErrorCode::ConstraintViolation) => StoreError::Constraint(error.to_string()),
        Some(ErrorCode::CannotOpen | ErrorCode::SystemIoFailure) => StoreError::Lost(error.to_string()),
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Collided,
        _ => StoreError::Engine(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::StatementStatus;

    use super::*;

    #[test]
    fn another_value_is_no_reason_to_compile_a_statement_anew() {
        let folder = tempfile::tempdir().unwrap();
        let writer = open(
            &folder.path().join("docket.db"),
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        )
        .unwrap();
        writer
            .execute_batch(
                "create table cups (owner text, full boolean);
                 create index cups_full on cups (owner) where full = 1;",
            )
            .unwrap();
        let mut statement = writer.prepare("select owner from cups where owner = ?1 and full = ?2").unwrap();
        for value in 0..3 {
            assert!(!statement.exists((value, value)).unwrap());
        }
        assert_eq!(statement.get_status(StatementStatus::RePrepare), 0);
    }
}
