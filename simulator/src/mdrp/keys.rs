//! Between the benchmark's counting (indices, minutes of the day) and the engine's (ids, moments).

use kernel::{Id, Timestamp};

use super::instance::Minute;

pub(super) fn at(minute: Minute) -> Timestamp {
    Timestamp::from_micros(minute * 60_000_000)
}

pub(super) fn minute(at: Timestamp) -> Minute {
    at.as_seconds().div_euclid(60)
}

pub(super) fn id_of<I: Id>(index: usize) -> I {
    I::from_bytes((index as u128).to_be_bytes())
}

pub(super) fn index_of<I: Id>(id: I) -> usize {
    usize::try_from(u128::from_be_bytes(*id.as_bytes())).expect("it was made of an index")
}
