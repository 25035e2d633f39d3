//! What time and customers bring about for providers.

use ::store::{StoreError, Tx, log::Logged};
use kernel::{Actor, Event};
use markets::Markets;
use orders::events::FeedbackGiven;

use crate::onboard_provider::{OnboardError, follow_standing};

/// Looks after documents that run out, and lets those work again whose suspension is over.
pub fn watch_providers(tx: &mut Tx<'_>, markets: &Markets) -> Result<(), StoreError> {
    workforce::watch_documents(tx, |market| markets.by_id(market))?;
    for provider in workforce::end_suspensions(tx)? {
        follow_standing(tx, &Actor::System, &provider).map_err(|error| match error {
            OnboardError::Store(error) => error,
            other => StoreError::Engine(other.to_string()),
        })?;
    }
    Ok(())
}

/// Gives the stars of customers to whoever did their orders.
pub fn rate_providers(tx: &mut Tx<'_>, events: &[Logged]) -> Result<(), StoreError> {
    for event in events.iter().filter(|event| event.name == FeedbackGiven::NAME) {
        if let Some(given) = event.read::<FeedbackGiven>() {
            workforce::rate(tx, given.market, given.order, given.rating)?;
        }
    }
    Ok(())
}
