use kernel::{EndpointId, MarketId, Timestamp};

use crate::{EndpointSecret, Topics};

/// An address outside that wants to hear of some events of one market.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoint {
    pub id: EndpointId,
    pub market: MarketId,
    /// As it was written. It was checked then, and is checked again before every delivery.
    pub url: String,
    pub topics: Topics,
    pub secret: EndpointSecret,
    pub active: bool,
    /// Since when no delivery has succeeded although some were tried.
    pub failing_since: Option<Timestamp>,
    pub created_at: Timestamp,
}
