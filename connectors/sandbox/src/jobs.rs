//! What the gateway does later.

use kernel::MarketId;
use serde::{Deserialize, Serialize};
use store::Job;

/// Delivers a webhook: [`crate::Sandbox::deliver`]. It is signed when it is sent, so a late one is not stale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deliver {
    pub market: MarketId,
    /// The exact bytes, also of a repeated delivery.
    pub body: String,
}

impl Job for Deliver {
    const KIND: &'static str = "sandbox.deliver";
    /// About two hours: long enough to see a shop recover, short enough to end.
    const ATTEMPTS: u32 = 12;

    fn market(&self) -> MarketId {
        self.market
    }
}
