//! The scaled-out engine: PostgreSQL at `SERIALIZABLE`, statements cached and, where nobody needs the answer,
//! pipelined.

mod connection;
mod session;
mod verdict;
mod wire;

use tokio_postgres::error::SqlState;

use crate::{Column, StoreError};

pub(crate) use connection::PostgresConnection;

pub(crate) fn column(row: &tokio_postgres::Row, index: usize) -> Result<Column<'_>, StoreError> {
    row.try_get(index).map_err(|error| StoreError::unreadable(index, error))
}

pub(crate) fn failure(error: &tokio_postgres::Error) -> StoreError {
    let Some(db) = error.as_db_error() else {
        return if error.is_closed()
            || std::error::Error::source(error).is_some_and(|source| source.is::<std::io::Error>())
        {
            StoreError::Lost(describe(error))
        } else {
            StoreError::Engine(describe(error))
        };
    };
    match *db.code() {
        SqlState::T_R_SERIALIZATION_FAILURE
        | SqlState::T_R_DEADLOCK_DETECTED
        | SqlState::LOCK_NOT_AVAILABLE => StoreError::Collided,
        SqlState::UNIQUE_VIOLATION
        | SqlState::CHECK_VIOLATION
        | SqlState::NOT_NULL_VIOLATION
        | SqlState::FOREIGN_KEY_VIOLATION => {
            StoreError::Constraint(format!("{} on {}", db.message(), db.constraint().unwrap_or("?")))
        }
        SqlState::DISK_FULL => StoreError::Full,
        SqlState::ADMIN_SHUTDOWN
        | SqlState::CRASH_SHUTDOWN
        | SqlState::CANNOT_CONNECT_NOW
        | SqlState::IDLE_IN_TRANSACTION_SESSION_TIMEOUT => StoreError::Lost(db.message().to_owned()),
        // Another copy of the program migrated the table: what is prepared here must be prepared anew.
        SqlState::FEATURE_NOT_SUPPORTED if db.message().contains("cached plan") => {
            StoreError::Lost(db.message().to_owned())
        }
        _ => StoreError::Engine(describe(error)),
    }
}

fn describe(error: &tokio_postgres::Error) -> String {
    match std::error::Error::source(error) {
        Some(source) => format!("{error}: {source}"),
        None => error.to_string(),
    }
}
