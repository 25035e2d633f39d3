//! Randomness, handed down like the clock: a seed replays a run, the system's own entropy serves production.

use rand::{Rng, RngExt, SeedableRng, rngs::StdRng};
use uuid::Uuid;

use crate::{Id, Timestamp};

/// A cryptographically strong generator (ChaCha), so codes and tokens may come from it too.
#[derive(Debug)]
pub struct Chance(StdRng);

impl Chance {
    pub fn from_system() -> Self {
        Self(rand::make_rng())
    }

    pub fn seeded(seed: u64) -> Self {
        Self(StdRng::seed_from_u64(seed))
    }

    /// A generator of its own for another thread, so that threads need not share a lock.
    #[must_use]
    pub fn split(&mut self) -> Self {
        Self(StdRng::from_rng(&mut self.0))
    }

    pub fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        self.0.fill_bytes(&mut bytes);
        bytes
    }

    /// A whole number below `end`.
    pub fn below(&mut self, end: u32) -> u32 {
        self.0.random_range(0..end)
    }

    /// A UUIDv7 made of the given moment and 74 random bits.
    pub fn id<I: Id>(&mut self, at: Timestamp) -> I {
        let millis = u64::try_from(at.as_millis()).unwrap_or(0);
        let uuid = uuid::Builder::from_unix_timestamp_millis(millis, &self.bytes()).into_uuid();
        I::from_bytes(*Uuid::as_bytes(&uuid))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::OrderId;

    #[test]
    fn a_seed_replays_and_ids_sort_by_time() {
        let (mut one, mut two) = (Chance::seeded(7), Chance::seeded(7));
        let early: OrderId = one.id(Timestamp::from_micros(1_000_000));
        assert_eq!(early, two.id(Timestamp::from_micros(1_000_000)));
        assert!(early < one.id(Timestamp::from_micros(2_000_000)));
    }
}
