use kernel::{Actor, MarketId};
use store::Tx;

use crate::{Address, Endpoint, EndpointSecret, Reach, Topics, WebhookError, policy, store as rows};

/// Every event is looked at once for each of them.
const ENDPOINTS_MAX: i64 = 20;

/// What an operator asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEndpoint {
    pub url: String,
    pub topics: Topics,
}

/// Adds an endpoint, which hears of what happens from now on.
pub fn add(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    new: &NewEndpoint,
    reach: &Reach,
) -> Result<Endpoint, WebhookError> {
    policy::may_keep(actor, market)?;
    Address::parse(&new.url, reach)?;
    if rows::count_endpoints(tx, market)? >= ENDPOINTS_MAX {
        return Err(WebhookError::TooMany);
    }
    let endpoint = Endpoint {
        id: tx.new_id(),
        market,
        url: new.url.clone(),
        topics: new.topics.clone(),
        secret: EndpointSecret::draw(tx.chance()),
        active: true,
        failing_since: None,
        created_at: tx.now(),
    };
    rows::insert_endpoint(tx, &endpoint)?;
    Ok(endpoint)
}
