//! What operators see.

use kernel::{Actor, Cursor, EndpointId, MarketId, Page, PageRequest, Timestamp};
use store::Tx;

use crate::{Delivery, Endpoint, WebhookError, policy, store as rows};

/// All of the market, the oldest first.
pub fn endpoints(tx: &mut Tx<'_>, actor: &Actor, market: MarketId) -> Result<Vec<Endpoint>, WebhookError> {
    policy::may_keep(actor, market)?;
    Ok(rows::endpoints_of(tx, market)?)
}

/// The deliveries of an endpoint, the newest events first.
pub fn deliveries(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    id: EndpointId,
    ask: &PageRequest,
) -> Result<Page<Delivery>, WebhookError> {
    policy::may_keep(actor, market)?;
    rows::endpoint(tx, market, id)?.ok_or(WebhookError::Missing)?;
    let found = rows::deliveries_of(tx, id, ask)?;
    Ok(ask.page(found, place))
}

/// Deliveries are in the order of the log, so an event's number is the whole place of a page.
fn place(delivery: &Delivery) -> Cursor {
    Cursor { at: Timestamp::from_micros(delivery.seq), id: [0; 16] }
}
