//! Whether there is any of an item, and how many.

use kernel::Timestamp;

/// How long an item cannot be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outage {
    Until(Timestamp),
    UntilFurtherNotice,
}

impl Outage {
    pub fn lasts(self, now: Timestamp) -> bool {
        match self {
            Self::Until(end) => now < end,
            Self::UntilFurtherNotice => true,
        }
    }

    pub const fn end(self) -> Option<Timestamp> {
        match self {
            Self::Until(end) => Some(end),
            Self::UntilFurtherNotice => None,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stock {
    pub outage: Option<Outage>,
    /// Absent when nobody counts them.
    pub portions_left: Option<u32>,
}
