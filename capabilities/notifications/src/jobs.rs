//! What is done later, by the functions of the same name.

use kernel::{AccountId, DeviceId, MarketId, Phone};
use serde::{Deserialize, Serialize};
use store::Job;

use crate::Payload;

/// Sends one push to one device: [`crate::send_push`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SendPush {
    pub market: MarketId,
    pub device: DeviceId,
    /// Whom it is meant for; the device may be somebody else's by the time it is sent.
    pub account: AccountId,
    pub to: Phone,
    pub payload: Payload,
}

impl Job for SendPush {
    const KIND: &'static str = "notifications.send_push";
    /// About a minute in all: later, nobody wants to hear that lunch is ready.
    const ATTEMPTS: u32 = 5;

    fn market(&self) -> MarketId {
        self.market
    }
}

/// Sends one text message: [`crate::send_sms`]. Codes do not travel this way: see identity's own job.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SendSms {
    pub market: MarketId,
    pub to: Phone,
    pub body: String,
}

impl Job for SendSms {
    const KIND: &'static str = "notifications.send_sms";
    const ATTEMPTS: u32 = 5;

    fn market(&self) -> MarketId {
        self.market
    }
}
