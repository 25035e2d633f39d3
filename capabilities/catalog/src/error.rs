//! How it can go wrong. Faults are collected, so that a person corrects everything in one go.

use kernel::{ItemId, Kind, Problem};
use serde::Serialize;
use store::StoreError;

/// A field that cannot be taken, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fault {
    pub field: String,
    pub reason: String,
}

impl Fault {
    pub fn new(field: impl Into<String>, reason: impl Into<String>) -> Self {
        Self { field: field.into(), reason: reason.into() }
    }
}

/// An item that cannot be had as it is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Lacking {
    #[serde(rename = "menu_item_id")]
    pub item: ItemId,
    /// Absent when nobody knows the item.
    pub name: Option<String>,
    pub reason: Reason,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    UnknownItem,
    Inactive,
    OutOfStock,
    NotInTimeSlot,
    NotEnoughPortions,
}

impl Reason {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::UnknownItem => "unknown_item",
            Self::Inactive => "inactive",
            Self::OutOfStock => "out_of_stock",
            Self::NotInTimeSlot => "not_in_time_slot",
            Self::NotEnoughPortions => "not_enough_portions",
        }
    }
}

/// Why an editor of the menu is refused.
#[derive(Debug, thiserror::Error)]
pub enum EditError {
    #[error("the menu is edited by its merchant's staff")]
    Denied,
    #[error("there is no such item or category")]
    Missing,
    #[error("some fields cannot be taken")]
    Invalid(Vec<Fault>),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl EditError {
    pub(crate) fn field(field: &str, reason: impl Into<String>) -> Self {
        Self::Invalid(vec![Fault::new(field, reason)])
    }
}

impl From<EditError> for Problem {
    fn from(error: EditError) -> Self {
        match error {
            EditError::Denied => Self::denied(),
            EditError::Missing => Self::missing(),
            EditError::Invalid(faults) => invalid(&faults),
            EditError::Store(error) => error.into(),
        }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum PreviewError {
    #[error("the wanted items are not well-formed")]
    Invalid(Vec<Fault>),
    #[error(transparent)]
    Store(#[from] StoreError),
}

#[derive(Debug, thiserror::Error)]
pub enum ReserveError {
    #[error("the wanted items are not well-formed")]
    Invalid(Vec<Fault>),
    /// Every item that is lacking, not only the first.
    #[error("some of the wanted items cannot be had")]
    Unavailable(Vec<Lacking>),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<PreviewError> for ReserveError {
    fn from(error: PreviewError) -> Self {
        match error {
            PreviewError::Invalid(faults) => Self::Invalid(faults),
            PreviewError::Store(error) => Self::Store(error),
        }
    }
}

impl From<PreviewError> for Problem {
    fn from(error: PreviewError) -> Self {
        match error {
            PreviewError::Invalid(faults) => invalid(&faults),
            PreviewError::Store(error) => error.into(),
        }
    }
}

impl From<ReserveError> for Problem {
    fn from(error: ReserveError) -> Self {
        match error {
            ReserveError::Invalid(faults) => invalid(&faults),
            ReserveError::Unavailable(lacking) => {
                lacking.iter().fold(Self::conflict("ITEM_UNAVAILABLE"), Self::detail)
            }
            ReserveError::Store(error) => error.into(),
        }
    }
}

fn invalid(faults: &[Fault]) -> Problem {
    faults.iter().fold(Problem::new(Kind::Invalid, "VALIDATION_ERROR"), Problem::detail)
}
