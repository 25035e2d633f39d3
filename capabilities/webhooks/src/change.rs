use kernel::{Actor, EndpointId, MarketId};
use store::Tx;

use crate::{Address, Endpoint, Reach, Topics, WebhookError, policy, store as rows};

/// Only what is named is changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EndpointChange {
    pub url: Option<String>,
    pub topics: Option<Topics>,
    pub active: Option<bool>,
}

/// Changes an endpoint. What waits to be delivered goes to the new address; what happens while it is switched off is
/// not kept for it.
pub fn change(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    id: EndpointId,
    change: &EndpointChange,
    reach: &Reach,
) -> Result<Endpoint, WebhookError> {
    policy::may_keep(actor, market)?;
    let mut endpoint = rows::endpoint(tx, market, id)?.ok_or(WebhookError::Missing)?;
    let EndpointChange { url, topics, active } = change.clone();
    if let Some(url) = url {
        Address::parse(&url, reach)?;
        endpoint.url = url;
    }
    if active == Some(true) && !endpoint.active {
        endpoint.failing_since = None;
    }
    endpoint.topics = topics.unwrap_or(endpoint.topics);
    endpoint.active = active.unwrap_or(endpoint.active);
    rows::update_endpoint(tx, &endpoint)?;
    Ok(endpoint)
}
