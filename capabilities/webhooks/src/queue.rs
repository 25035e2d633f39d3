//! Turns what happened into deliveries.

use std::collections::{HashMap, hash_map::Entry};

use kernel::MarketId;
use store::{StoreError, Tx, log::Logged};

use crate::{Endpoint, jobs::Deliver, store as rows};

/// One delivery for each event and each active endpoint that asked for it. Runs as the durable consumer `webhooks`,
/// in the transaction that moves its cursor on.
pub fn queue(tx: &mut Tx<'_>, events: &[Logged]) -> Result<(), StoreError> {
    let mut known: HashMap<MarketId, Vec<Endpoint>> = HashMap::new();
    for event in events {
        let endpoints = match known.entry(event.market) {
            Entry::Occupied(found) => found.into_mut(),
            Entry::Vacant(unknown) => unknown.insert(rows::endpoints_of(tx, event.market)?),
        };
        for endpoint in endpoints.iter().filter(|endpoint| wants(endpoint, event)) {
            rows::insert_delivery(tx, endpoint, event)?;
            let job = Deliver { market: event.market, endpoint: endpoint.id, seq: event.seq };
            // Of what waits, workers take what has been due for longest: events go out in their order.
            tx.enqueue_at(&job, event.at)?;
        }
    }
    Ok(())
}

/// The consumer may be behind: nobody is told of what happened before they asked.
fn wants(endpoint: &Endpoint, event: &Logged) -> bool {
    endpoint.active && endpoint.created_at <= event.at && endpoint.topics.include(&event.name)
}
