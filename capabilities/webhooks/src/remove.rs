use kernel::{Actor, EndpointId, MarketId};
use store::Tx;

use crate::{WebhookError, policy, store as rows};

/// Removes an endpoint with its deliveries. What waits to be delivered is not sent any more.
pub fn remove(tx: &mut Tx<'_>, actor: &Actor, market: MarketId, id: EndpointId) -> Result<(), WebhookError> {
    policy::may_keep(actor, market)?;
    if rows::delete_endpoint(tx, market, id)? { Ok(()) } else { Err(WebhookError::Missing) }
}
