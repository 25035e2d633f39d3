use kernel::{Actor, EndpointId, MarketId};
use store::Tx;

use crate::{WebhookError, jobs::Deliver, policy, store as rows};

/// Gives a dead delivery another round of tries.
pub fn retry(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    endpoint: EndpointId,
    seq: i64,
) -> Result<(), WebhookError> {
    policy::may_keep(actor, market)?;
    if !rows::revive_delivery(tx, market, endpoint, seq)? {
        return Err(WebhookError::Missing);
    }
    Ok(tx.enqueue(&Deliver { market, endpoint, seq })?)
}
