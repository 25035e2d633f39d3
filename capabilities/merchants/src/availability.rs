//! Whether a merchant takes orders at a moment, and until when or from when: a pure function of the row and the time.

use jiff::tz::TimeZone;
use kernel::{Timestamp, hours::Doors};

use crate::{Merchant, State};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Availability {
    Open {
        /// Absent when it never closes.
        closes_at: Option<Timestamp>,
    },
    /// Takes orders, which take so many minutes longer.
    Busy { minutes: u32, closes_at: Option<Timestamp> },
    Paused {
        /// Absent when a person has to end it.
        until: Option<Timestamp>,
    },
    Closed {
        /// Absent when no opening is planned.
        opens_at: Option<Timestamp>,
    },
}

impl Availability {
    pub const fn takes_orders(self) -> bool {
        matches!(self, Self::Open { .. } | Self::Busy { .. })
    }

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open { .. } => "open",
            Self::Busy { .. } => "busy",
            Self::Paused { .. } => "paused",
            Self::Closed { .. } => "closed",
        }
    }
}

impl Merchant {
    pub fn availability(&self, now: Timestamp, zone: &TimeZone) -> Availability {
        let closes_at = match self.hours.at(now, zone) {
            Doors::Closed { opens_at } => return Availability::Closed { opens_at },
            Doors::Open { closes_at } => closes_at,
        };
        match self.state.at(now) {
            State::Paused { until } => Availability::Paused { until },
            State::Busy { minutes } => Availability::Busy { minutes, closes_at },
            State::Open => Availability::Open { closes_at },
        }
    }
}

#[cfg(test)]
mod tests;
