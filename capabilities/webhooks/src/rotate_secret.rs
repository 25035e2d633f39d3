use kernel::{Actor, EndpointId, MarketId};
use store::Tx;

use crate::{Endpoint, EndpointSecret, WebhookError, policy, store as rows};

/// Gives an endpoint a new secret. The old one ends at once: whoever rotates may fear that it is known.
pub fn rotate_secret(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    id: EndpointId,
) -> Result<Endpoint, WebhookError> {
    policy::may_keep(actor, market)?;
    let endpoint = rows::endpoint(tx, market, id)?.ok_or(WebhookError::Missing)?;
    let endpoint = Endpoint { secret: EndpointSecret::draw(tx.chance()), ..endpoint };
    rows::update_endpoint(tx, &endpoint)?;
    Ok(endpoint)
}
