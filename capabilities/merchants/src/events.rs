use kernel::{AccountId, Event, MarketId, MerchantId, Subject, Timestamp};
use serde::{Deserialize, Serialize};

/// The staff opened, paused or slowed the merchant down. Hours that begin or end, and pauses that run out, are not
/// told: everybody can read them off the clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StateChanged {
    pub market: MarketId,
    pub merchant: MerchantId,
    /// `open`, `busy` or `paused`.
    pub state: String,
    pub busy_minutes: Option<u32>,
    pub paused_until: Option<Timestamp>,
    /// Absent when the engine did it.
    pub by: Option<AccountId>,
}

impl Event for StateChanged {
    const NAME: &'static str = "merchants.state_changed";

    fn subject(&self) -> Subject {
        Subject::market(self.market)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoursChanged {
    pub market: MarketId,
    pub merchant: MerchantId,
    pub by: Option<AccountId>,
}

impl Event for HoursChanged {
    const NAME: &'static str = "merchants.hours_changed";

    fn subject(&self) -> Subject {
        Subject::market(self.market)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProfileChanged {
    pub market: MarketId,
    pub merchant: MerchantId,
    pub by: Option<AccountId>,
}

impl Event for ProfileChanged {
    const NAME: &'static str = "merchants.profile_changed";

    fn subject(&self) -> Subject {
        Subject::market(self.market)
    }
}
