//! The noun.

use std::time::Duration;

use kernel::{MarketId, MerchantId, Phone, Timestamp};

use crate::Hours;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merchant {
    pub id: MerchantId,
    pub market: MarketId,
    pub profile: Profile,
    pub hours: Hours,
    pub state: State,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    pub name: String,
    pub phone: Option<Phone>,
    pub address: Option<String>,
}

/// What the staff say about orders right now, whatever the hours say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Open,
    /// Orders take so many minutes longer.
    Busy {
        minutes: u32,
    },
    Paused {
        until: Option<Timestamp>,
    },
}

impl State {
    /// The longest delay a customer can be asked to plan with.
    pub const BUSY_MINUTES_MAX: u32 = 240;
    pub const PAUSE_MAX: Duration = Duration::from_secs(30 * 24 * 3_600);

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Busy { .. } => "busy",
            Self::Paused { .. } => "paused",
        }
    }
}
