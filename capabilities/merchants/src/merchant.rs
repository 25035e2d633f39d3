//! The noun.

use std::time::Duration;

use kernel::{MarketId, MerchantId, Timestamp};

use crate::{Fault, Hours, Profile};

#[derive(Debug, Clone, PartialEq)]
pub struct Merchant {
    pub id: MerchantId,
    pub market: MarketId,
    pub profile: Profile,
    pub hours: Hours,
    pub state: State,
}

/// What the staff say about orders right now, whatever the hours say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Open,
    /// Orders take so many minutes longer.
    Busy {
        minutes: u32,
    },
    /// No orders; without an end, until a person opens again.
    Paused {
        until: Option<Timestamp>,
    },
}

impl State {
    /// The longest delay a customer can be asked to plan with.
    pub const BUSY_MINUTES_MAX: u32 = 240;
    /// Whoever is away for longer has exceptions in the hours for that.
    pub const PAUSE_MINUTES_MAX: u32 = 7 * 24 * 60;

    /// Paused from now on for so many minutes.
    pub fn paused_for(minutes: u32, now: Timestamp) -> Self {
        Self::Paused { until: Some(now.plus(Duration::from_secs(u64::from(minutes) * 60))) }
    }

    /// What is left of it at a moment: a pause that has run out is over.
    #[must_use]
    pub fn at(self, now: Timestamp) -> Self {
        match self {
            Self::Paused { until: Some(end) } if end <= now => Self::Open,
            lasting => lasting,
        }
    }

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Busy { .. } => "busy",
            Self::Paused { .. } => "paused",
        }
    }

    pub const fn busy_minutes(self) -> Option<u32> {
        if let Self::Busy { minutes } = self { Some(minutes) } else { None }
    }

    pub const fn paused_until(self) -> Option<Timestamp> {
        if let Self::Paused { until } = self { until } else { None }
    }

    pub(crate) fn must_make_sense(self, now: Timestamp) -> Result<(), Fault> {
        let minutes = |max| Err(Fault::new("minutes", format!("give 1 to {max} minutes")));
        match self {
            Self::Busy { minutes: 0 } => minutes(Self::BUSY_MINUTES_MAX),
            Self::Busy { minutes: given } if given > Self::BUSY_MINUTES_MAX => {
                minutes(Self::BUSY_MINUTES_MAX)
            }
            Self::Paused { until: Some(end) } => {
                let longest = now.plus(Duration::from_secs(u64::from(Self::PAUSE_MINUTES_MAX) * 60));
                if now < end && end <= longest { Ok(()) } else { minutes(Self::PAUSE_MINUTES_MAX) }
            }
            Self::Open | Self::Busy { .. } | Self::Paused { until: None } => Ok(()),
        }
    }
}
