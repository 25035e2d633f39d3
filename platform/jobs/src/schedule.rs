//! What is done again and again: one waiting job per line, which plants its successor in its own transaction.

use std::time::Duration;

use kernel::{Id, MarketId, Timestamp};
use store::{
    StoreError, Tx,
    jobs::{self, New},
};

/// The schedule belongs to no market.
const NO_MARKET: [u8; 16] = [0; 16];

#[derive(Debug, Clone, Copy)]
pub struct Line {
    pub name: &'static str,
    pub every: Duration,
}

impl Line {
    /// Queues the next run, unless it waits already.
    pub fn plant(self, tx: &mut Tx<'_>) -> Result<(), StoreError> {
        let key = self.key();
        let new = New {
            kind: self.name,
            market: MarketId::from_bytes(NO_MARKET),
            unique_key: Some(&key),
            body: "{}",
            attempts_max: 8,
        };
        let next = self.after(tx.now());
        new.enqueue_at(tx, next)
    }

    /// The next multiple of the interval: the same for every copy, whenever it started.
    fn after(self, now: Timestamp) -> Timestamp {
        let every = i64::try_from(self.every.as_micros()).unwrap_or(i64::MAX).max(1);
        Timestamp::from_micros((now.as_micros().div_euclid(every) + 1).saturating_mul(every))
    }

    fn key(self) -> String {
        format!("every:{}", self.name)
    }
}

/// Queues the lines that do not wait yet and takes back those that are no longer in the schedule.
pub fn plant(tx: &mut Tx<'_>, lines: &[Line]) -> Result<(), StoreError> {
    let waiting = jobs::waiting_keys(tx, MarketId::from_bytes(NO_MARKET))?;
    for stranger in waiting.iter().filter(|key| !lines.iter().any(|line| line.key() == **key)) {
        jobs::withdraw(tx, stranger)?;
    }
    lines.iter().try_for_each(|line| line.plant(tx))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_run_is_the_next_multiple_of_the_interval() {
        let hourly = Line { name: "tea", every: Duration::from_secs(3_600) };
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        assert_eq!(hourly.after(at("2026-01-15T06:30:00Z")), at("2026-01-15T07:00:00Z"));
        assert_eq!(hourly.after(at("2026-01-15T07:00:00Z")), at("2026-01-15T08:00:00Z"));
    }
}
