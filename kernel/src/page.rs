//! Lists are read in pages by keyset: a cursor names the last row seen, so rows that arrive meanwhile neither
//! repeat nor hide others, and the thousandth page costs as much as the first.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::Timestamp;

pub const LIMIT_DEFAULT: u32 = 20;
pub const LIMIT_MAX: u32 = 100;

/// The sort key of the last row of a page: its moment, then its id to tell apart rows of the same moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    pub at: Timestamp,
    pub id: [u8; 16],
}

impl Cursor {
    /// Stands before every row of a list that runs from the newest to the oldest.
    pub const NEWEST: Self = Self { at: Timestamp::from_micros(i64::MAX), id: [0xff; 16] };
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a cursor: pass back the `next_cursor` of the page before, unchanged")]
pub struct NotACursor;

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:016x}{:032x}", self.at.as_micros(), u128::from_be_bytes(self.id))
    }
}

impl FromStr for Cursor {
    type Err = NotACursor;

    fn from_str(text: &str) -> Result<Self, NotACursor> {
        if text.len() != 48 || !text.is_ascii() {
            return Err(NotACursor);
        }
        let (at, id) = text.split_at(16);
        let at = u64::from_str_radix(at, 16).map_err(|_| NotACursor)?.cast_signed();
        let id = u128::from_str_radix(id, 16).map_err(|_| NotACursor)?.to_be_bytes();
        Ok(Self { at: Timestamp::from_micros(at), id })
    }
}

impl Serialize for Cursor {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Cursor {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// Which page is asked for; the limit is clamped rather than refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageRequest {
    pub after: Cursor,
    pub limit: u32,
}

impl PageRequest {
    pub fn new(after: Option<Cursor>, limit: Option<u32>) -> Self {
        let limit = limit.unwrap_or(LIMIT_DEFAULT).clamp(1, LIMIT_MAX);
        Self { after: after.unwrap_or(Cursor::NEWEST), limit }
    }

    /// How many rows to ask the store for: one more than shown tells whether there is a next page.
    pub fn fetch(&self) -> i64 {
        i64::from(self.limit) + 1
    }

    /// Cuts the extra row off and remembers where the next page starts.
    pub fn page<T>(&self, mut rows: Vec<T>, cursor: impl Fn(&T) -> Cursor) -> Page<T> {
        let limit = self.limit as usize;
        let more = rows.len() > limit;
        rows.truncate(limit);
        let next = if more { rows.last().map(cursor) } else { None };
        Page { rows, next }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    pub rows: Vec<T>,
    pub next: Option<Cursor>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_reads_back_what_it_prints() {
        let cursor = Cursor { at: Timestamp::from_micros(42), id: [9; 16] };
        assert_eq!(cursor.to_string().parse(), Ok(cursor));
        assert_eq!("page 2".parse::<Cursor>(), Err(NotACursor));
    }

    #[test]
    fn the_extra_row_becomes_the_promise_of_a_next_page() {
        let at = |n: &u8| Cursor { at: Timestamp::EPOCH, id: [*n; 16] };
        let ask = PageRequest::new(None, Some(2));
        assert_eq!(ask.page(vec![1, 2, 3], at), Page { rows: vec![1, 2], next: Some(at(&2)) });
        assert_eq!(ask.page(vec![1, 2], at), Page { rows: vec![1, 2], next: None });
    }
}
