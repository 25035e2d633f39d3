//! How keeping can go wrong.

use std::fmt::Display;

use kernel::{Kind, Problem};

#[derive(Debug, Clone, thiserror::Error)]
pub enum StoreError {
    #[error("more writes are waiting than the queue holds")]
    Busy,
    #[error("the disk is full")]
    Full,
    #[error("the database cannot be reached: {0}")]
    Lost(String),
    /// The connection was lost between asking for the commit and hearing of it.
    #[error("it is not known whether the change was kept: {0}")]
    Unknown(String),
    /// Others changed the same rows again and again.
    #[error("the transaction kept colliding with others")]
    Collided,
    /// A unique key or a check said no; the text names it.
    #[error("a constraint of the schema refused the change: {0}")]
    Constraint(String),
    #[error("expected one row and touched {0}")]
    RowCount(u64),
    #[error("column {index} cannot be read: {reason}")]
    Unreadable { index: usize, reason: String },
    #[error("the work panicked")]
    Panicked,
    #[error("the store is closed")]
    Closed,
    #[error("{0}")]
    Engine(String),
}

impl StoreError {
    pub(crate) fn unreadable(index: usize, reason: impl Display) -> Self {
        Self::Unreadable { index, reason: reason.to_string() }
    }

    /// Whether the constraint that refused names this table, column or index (the engines word it differently).
    pub fn is_constraint_on(&self, name: &str) -> bool {
        matches!(self, Self::Constraint(text) if text.contains(name))
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Busy
            | StoreError::Full
            | StoreError::Lost(_)
            | StoreError::Unknown(_)
            | StoreError::Collided
            | StoreError::Closed => Self {
                cause: Some(error.to_string()),
                ..Self::new(Kind::Unavailable, "UNAVAILABLE").retry_after(1)
            },
            other => Self::broken(other),
        }
    }
}

impl From<crate::replay::KeyReused> for Problem {
    fn from(_: crate::replay::KeyReused) -> Self {
        Self::new(Kind::Conflict, "IDEMPOTENCY_KEY_REUSED")
    }
}
