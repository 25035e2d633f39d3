//! What comes out of a statement. Columns are taken in the order the `select` names them, so a struct and its
//! statement can be read side by side.

use std::{fmt::Display, str::FromStr};

use kernel::{Id, Phone, Timestamp};

use crate::StoreError;

/// One column's value, borrowed from whichever engine produced it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Column<'a> {
    Null,
    Bool(bool),
    Int(i64),
    Real(f64),
    Text(&'a str),
    Bytes(&'a [u8]),
}

pub trait FromColumn: Sized {
    /// `None` when the column holds something else.
    fn from_column(column: Column<'_>) -> Option<Self>;
}

/// A typed row.
pub trait FromRow: Sized {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError>;
}

pub struct Row<'r> {
    source: Source<'r>,
    next: usize,
}

enum Source<'r> {
    Sqlite(&'r rusqlite::Row<'r>),
    Postgres(&'r tokio_postgres::Row),
}

impl<'r> Row<'r> {
    pub(crate) fn sqlite(row: &'r rusqlite::Row<'r>) -> Self {
        Self { source: Source::Sqlite(row), next: 0 }
    }

    pub(crate) fn postgres(row: &'r tokio_postgres::Row) -> Self {
        Self { source: Source::Postgres(row), next: 0 }
    }

    /// Takes the next column.
    pub fn take<T: FromColumn>(&mut self) -> Result<T, StoreError> {
        let index = self.next;
        self.next += 1;
        let column = self.column(index)?;
        T::from_column(column).ok_or_else(|| StoreError::unreadable(index, format!("{column:?}")))
    }

    /// Takes the next column, a text, as the word it spells.
    pub fn parse<T: FromStr<Err: Display>>(&mut self) -> Result<T, StoreError> {
        let index = self.next;
        let text: String = self.take()?;
        text.parse().map_err(|error| StoreError::unreadable(index, error))
    }

    /// Takes the next column, a JSON text, as the value it describes.
    pub fn json<T: serde::de::DeserializeOwned>(&mut self) -> Result<T, StoreError> {
        let index = self.next;
        let text: String = self.take()?;
        serde_json::from_str(&text).map_err(|error| StoreError::unreadable(index, error))
    }

    fn column(&self, index: usize) -> Result<Column<'_>, StoreError> {
        match self.source {
            Source::Sqlite(row) => crate::sqlite::column(row, index),
            Source::Postgres(row) => crate::postgres::column(row, index),
        }
    }
}

impl<T: FromColumn> FromRow for T {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        row.take()
    }
}

macro_rules! tuples {
    ($(($($name:ident),+)),*) => {$(
        impl<$($name: FromColumn),+> FromRow for ($($name,)+) {
            fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
                Ok(($(row.take::<$name>()?,)+))
            }
        }
    )*};
}

tuples!((A, B), (A, B, C), (A, B, C, D), (A, B, C, D, E));

impl FromColumn for i64 {
    fn from_column(column: Column<'_>) -> Option<Self> {
        if let Column::Int(value) = column { Some(value) } else { None }
    }
}

impl FromColumn for u32 {
    fn from_column(column: Column<'_>) -> Option<Self> {
        i64::from_column(column)?.try_into().ok()
    }
}

impl FromColumn for bool {
    /// SQLite keeps booleans as 0 and 1.
    fn from_column(column: Column<'_>) -> Option<Self> {
        match column {
            Column::Bool(value) => Some(value),
            Column::Int(0) => Some(false),
            Column::Int(1) => Some(true),
            _ => None,
        }
    }
}

impl FromColumn for f64 {
    fn from_column(column: Column<'_>) -> Option<Self> {
        if let Column::Real(value) = column { Some(value) } else { None }
    }
}

impl FromColumn for String {
    fn from_column(column: Column<'_>) -> Option<Self> {
        if let Column::Text(value) = column { Some(value.to_owned()) } else { None }
    }
}

impl FromColumn for Vec<u8> {
    fn from_column(column: Column<'_>) -> Option<Self> {
        if let Column::Bytes(value) = column { Some(value.to_owned()) } else { None }
    }
}

impl FromColumn for Timestamp {
    fn from_column(column: Column<'_>) -> Option<Self> {
        i64::from_column(column).map(Self::from_micros)
    }
}

impl FromColumn for Phone {
    fn from_column(column: Column<'_>) -> Option<Self> {
        String::from_column(column)?.parse().ok()
    }
}

impl<T: FromColumn> FromColumn for Option<T> {
    fn from_column(column: Column<'_>) -> Option<Self> {
        if column == Column::Null { Some(None) } else { T::from_column(column).map(Some) }
    }
}

macro_rules! read_ids {
    ($($name:ident),*) => {$(
        impl FromColumn for kernel::$name {
            fn from_column(column: Column<'_>) -> Option<Self> {
                if let Column::Bytes(bytes) = column { bytes.try_into().ok().map(Self::from_bytes) } else { None }
            }
        }
    )*};
}

kernel::each_id!(read_ids);
