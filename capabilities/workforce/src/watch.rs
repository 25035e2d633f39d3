//! What time brings about, looked after by the schedule.

use std::sync::Arc;

use ::store::{StoreError, Tx};
use kernel::{Actor, Market, MarketId, Timestamp};

use crate::{
    Document, Provider,
    events::{DocumentExpired, DocumentExpiring, OfflineReason},
    go_offline::take_off,
    reinstate::end_suspension,
    store as rows,
};

/// How many rows one run looks after; more wait for the next.
const ROWS_MAX: i64 = 500;

/// Reminds of documents that run out soon, and takes those off duty whose required documents have run out.
pub fn watch_documents(
    tx: &mut Tx<'_>,
    market: impl Fn(MarketId) -> Option<Arc<Market>>,
) -> Result<(), StoreError> {
    for (market_id, document) in rows::due_documents(tx, ROWS_MAX)? {
        let over = document.expires_at.is_some_and(|end| end <= tx.now());
        let due: Option<Timestamp> = if over { None } else { document.expires_at };
        rows::set_due(tx, document.id, due)?;
        if let Some(provider) = rows::provider(tx, market_id, document.provider)? {
            tell(tx, market(market_id).as_deref(), &provider, &document, over)?;
        }
    }
    Ok(())
}

fn tell(
    tx: &mut Tx<'_>,
    market: Option<&Market>,
    provider: &Provider,
    document: &Document,
    over: bool,
) -> Result<(), StoreError> {
    if !over {
        return tx.publish(DocumentExpiring::of(provider, document));
    }
    tx.publish(DocumentExpired::of(provider, document))?;
    let rules = market.and_then(|market| market.blueprint.workforce.as_ref());
    let mut required = rules.into_iter().flat_map(|rules| rules.required_of(provider.vehicle()));
    if required.any(|wanted| wanted.name == document.name) {
        take_off(tx, provider, OfflineReason::DocumentExpired)?;
    }
    Ok(())
}

/// Ends the suspensions whose time is over; says whose.
pub fn end_suspensions(tx: &mut Tx<'_>) -> Result<Vec<Provider>, StoreError> {
    let mut over = rows::suspensions_over(tx, ROWS_MAX)?;
    for provider in &mut over {
        end_suspension(tx, &Actor::System, provider)?;
    }
    Ok(over)
}
