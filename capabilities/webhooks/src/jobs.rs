//! What is done later, by the functions of the same name.

use kernel::{EndpointId, MarketId};
use serde::{Deserialize, Serialize};
use store::Job;

use crate::TRIES;

/// Brings one event to one endpoint: [`crate::deliver`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deliver {
    pub market: MarketId,
    pub endpoint: EndpointId,
    pub seq: i64,
}

impl Job for Deliver {
    const KIND: &'static str = "webhooks.deliver";
    /// The delivery counts its own tries; a few more here for those that a dying worker took with it.
    const ATTEMPTS: u32 = TRIES + 5;

    fn market(&self) -> MarketId {
        self.market
    }

    fn unique_key(&self) -> Option<String> {
        Some(format!("webhooks.deliver:{}:{}", self.endpoint, self.seq))
    }
}
