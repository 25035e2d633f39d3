use std::{
    sync::atomic::{AtomicI64, Ordering},
    time::Duration,
};

use kernel::{Clock, Timestamp};

/// A clock that stands still until it is moved.
#[derive(Debug)]
pub struct ManualClock(AtomicI64);

impl ManualClock {
    /// 2026-01-15T06:30:00Z, noon in the campus market's time zone.
    pub const START: Timestamp = Timestamp::from_micros(1_768_458_600_000_000);

    pub fn advance(&self, span: Duration) {
        self.set(self.now().plus(span));
    }

    pub fn set(&self, now: Timestamp) {
        self.0.store(now.as_micros(), Ordering::SeqCst);
    }
}

impl Default for ManualClock {
    fn default() -> Self {
        Self(AtomicI64::new(Self::START.as_micros()))
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_micros(self.0.load(Ordering::SeqCst))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_starts_at_noon_in_kolkata_and_moves_only_by_hand() {
        let clock = ManualClock::default();
        assert_eq!(clock.now().to_string(), "2026-01-15T06:30:00.000000Z");
        clock.advance(Duration::from_secs(90));
        assert_eq!(clock.now().to_string(), "2026-01-15T06:31:30.000000Z");
    }
}
