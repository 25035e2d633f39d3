//! The gateway's own words: its order, the charges people tried on it, and the ways a story can go on.

use std::{fmt, str::FromStr};

use kernel::{MarketId, Money, Timestamp};

/// What somebody is asked to pay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    pub id: String,
    pub market: MarketId,
    pub order_number: String,
    pub merchant_name: String,
    pub amount: Money,
    pub expires_at: Option<Timestamp>,
}

impl Order {
    pub fn is_over(&self, now: Timestamp) -> bool {
        self.expires_at.is_some_and(|at| at <= now)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Charge {
    pub id: String,
    pub captured: bool,
}

/// How the person on the page lets the story go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Success,
    Decline,
    /// The bank never answers; nothing is charged.
    Timeout,
    /// Charged, but we hear of it late and only by webhook.
    Late,
    /// Charged, and the webhook comes twice.
    Duplicate,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no way to end a payment: use success, decline, timeout, late or duplicate")]
pub struct NotAWay(String);

impl Way {
    pub const ALL: [Self; 5] = [Self::Success, Self::Decline, Self::Timeout, Self::Late, Self::Duplicate];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Success => "success",
            Self::Decline => "decline",
            Self::Timeout => "timeout",
            Self::Late => "late",
            Self::Duplicate => "duplicate",
        }
    }
}

impl fmt::Display for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Way {
    type Err = NotAWay;

    fn from_str(text: &str) -> Result<Self, NotAWay> {
        Self::ALL.into_iter().find(|way| way.as_str() == text).ok_or_else(|| NotAWay(text.to_owned()))
    }
}
