use std::collections::BTreeMap;

use ::store::{StoreError, Tx, log::Logged};
use kernel::{Actor, MarketId, blueprint::StateKind};
use markets::Markets;
use orders::{FindError, events::StatusChanged};
use tracking::Step;

use super::Tracker;

impl Tracker {
    /// Writes what was gathered of the trails, a transaction for each market. What cannot be written waits for the next
    /// time; a program that is killed loses what it gathered since the last.
    pub async fn write_trails(&self) {
        let gathered =
            std::mem::take(&mut *self.steps.lock().unwrap_or_else(std::sync::PoisonError::into_inner));
        let mut by_market: BTreeMap<MarketId, Vec<Step>> = BTreeMap::new();
        for step in gathered {
            by_market.entry(step.market).or_default().push(step);
        }
        for (market, steps) in by_market {
            let written = steps.clone();
            let keep = move |tx: &mut Tx<'_>| tracking::keep_steps(tx, &written);
            if let Err(error) = self.store.write_in(market, keep).await {
                tracing::warn!(%error, points = steps.len(), "trails wait to be written");
                self.gather(steps);
            }
        }
    }
}

/// Closes the trails of orders that are over.
pub fn close_trails(tx: &mut Tx<'_>, markets: &Markets, events: &[Logged]) -> Result<(), StoreError> {
    let changes = events.iter().filter_map(Logged::read::<StatusChanged>);
    for over in changes.filter(|change| change.kind != StateKind::Open && change.delivery_staff.is_some()) {
        let Some(market) = markets.by_id(over.market) else { continue };
        let order = match orders::order(tx, &Actor::System, over.market, over.order) {
            Ok(order) => order,
            Err(FindError::Store(error)) => return Err(error),
            Err(FindError::Missing | FindError::NotStaff) => continue,
        };
        let rules = market.blueprint_of(&order.blueprint).and_then(|rules| rules.location.as_ref());
        if let Some(trail) = rules.and_then(|location| location.trail) {
            tracking::close_trail(tx, order.id, trail.thin_to)?;
        }
    }
    Ok(())
}
