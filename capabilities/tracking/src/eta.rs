//! When somebody will be there: a range, and what it is made of.

use std::time::Duration;

use kernel::Timestamp;

use crate::ports::Leg;

/// What a market has learnt of an hour of the week.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pace {
    /// Trips take so many times what the router says.
    pub factor: f64,
    /// Out of how many trips this was learnt.
    pub trips: u32,
}

impl Pace {
    pub const UNKNOWN: Self = Self { factor: 1.0, trips: 0 };
    /// Of what a trip says, so much is believed.
    const WEIGHT: f64 = 0.2;
    /// Somebody who stopped for lunch, or a router that took the motorway for closed, shall not spoil the rest.
    const BOUNDS: (f64, f64) = (0.4, 2.5);

    /// What is known after one more trip.
    #[must_use]
    pub fn after(self, trip: &Trip) -> Self {
        let expected = trip.expected.as_secs_f64();
        if expected < Trip::SHORTEST.as_secs_f64() {
            return self;
        }
        let said = (trip.taken.as_secs_f64() / expected).clamp(Self::BOUNDS.0, Self::BOUNDS.1);
        // The first trips count for more: they have nothing to be weighed against.
        let weight = Self::WEIGHT.max(1.0 / (f64::from(self.trips) + 2.0));
        Self { factor: self.factor + weight * (said - self.factor), trips: self.trips.saturating_add(1) }
    }
}

/// A trip that is over: what the router said, and what it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trip {
    pub expected: Duration,
    pub taken: Duration,
}

impl Trip {
    /// Of shorter ones most is parking and stairs.
    const SHORTEST: Duration = Duration::from_secs(120);
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Eta {
    pub from: Timestamp,
    pub until: Timestamp,
    pub source: &'static str,
}

/// Neither light nor door lets anybody be surer than this.
const NARROWEST: Duration = Duration::from_secs(60);
const TOLD_AGAIN_AFTER: Duration = Duration::from_secs(60);
const TOLD_AGAIN_PART: f64 = 0.2;
/// Less than this is no news, however near they are.
const TREMBLING: Duration = Duration::from_secs(15);

impl Eta {
    /// The more trips were learnt from, the narrower it is: from a third either way down to an eighth.
    pub fn of(leg: &Leg, pace: Pace, now: Timestamp) -> Self {
        let likely = leg.duration.as_secs_f64() * pace.factor;
        let unsure = 0.125 + 0.2 / (1.0 + f64::from(pace.trips) / 10.0);
        let either_way = (likely * unsure).max(NARROWEST.as_secs_f64() / 2.0);
        let after = |seconds: f64| now.plus(Duration::from_secs_f64(seconds.max(0.0)));
        Self { from: after(likely - either_way), until: after(likely + either_way), source: leg.source }
    }

    /// Whether it differs so much from what was told that it must be told again.
    pub fn is_news_after(&self, told: &Self, now: Timestamp) -> bool {
        let moved = middle(self).since(middle(told)).max(middle(told).since(middle(self)));
        let part = middle(told).since(now).mul_f64(TOLD_AGAIN_PART);
        moved > TOLD_AGAIN_AFTER || (moved > part && moved > TREMBLING)
    }
}

fn middle(eta: &Eta) -> Timestamp {
    eta.from.plus(eta.until.since(eta.from) / 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_micros(1_768_458_600_000_000);

    fn leg(seconds: u64) -> Leg {
        Leg { metres: 1_000.0, duration: Duration::from_secs(seconds), source: "test" }
    }

    fn seconds(eta: &Eta) -> (u64, u64) {
        (eta.from.since(NOW).as_secs(), eta.until.since(NOW).as_secs())
    }

    #[test]
    fn a_range_narrows_with_what_was_learnt_and_is_never_narrower_than_a_minute() {
        for (trips, expected) in [(0, (405, 795)), (10, (465, 735)), (1_000, (523, 676))] {
            let eta = Eta::of(&leg(600), Pace { factor: 1.0, trips }, NOW);
            assert_eq!(seconds(&eta), expected, "after {trips} trips");
        }
        assert_eq!(seconds(&Eta::of(&leg(10), Pace::UNKNOWN, NOW)), (0, 40));
    }

    #[test]
    fn only_what_differs_by_a_minute_or_a_fifth_is_told() {
        let told = Eta::of(&leg(600), Pace::UNKNOWN, NOW);
        for (later, news) in [(650, false), (661, true), (540, false), (539, true), (600, false)] {
            assert_eq!(Eta::of(&leg(later), Pace::UNKNOWN, NOW).is_news_after(&told, NOW), news, "{later} s");
        }
        let near = Eta::of(&leg(100), Pace::UNKNOWN, NOW);
        for (later, news) in [(119, false), (121, true), (79, true)] {
            assert_eq!(Eta::of(&leg(later), Pace::UNKNOWN, NOW).is_news_after(&near, NOW), news, "{later} s");
        }
    }

    #[test]
    fn a_market_learns_its_pace_within_bounds() {
        let trip = |taken| Trip { expected: Duration::from_secs(600), taken: Duration::from_secs(taken) };
        let mut pace = Pace::UNKNOWN;
        for _ in 0..40 {
            pace = pace.after(&trip(900));
        }
        assert!((pace.factor - 1.5).abs() < 0.01 && pace.trips == 40, "{pace:?}");
        let lunch = pace.after(&trip(36_000));
        assert!(
            (lunch.factor - 1.7).abs() < 0.01,
            "one trip of ten hours counts as two and a half times: {lunch:?}"
        );
        let stairs = Trip { expected: Duration::from_secs(60), taken: Duration::from_secs(600) };
        assert_eq!(pace.after(&stairs), pace);
    }
}
