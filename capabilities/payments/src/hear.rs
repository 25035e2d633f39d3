//! Hears a webhook whose signature held. Repeated deliveries are recognised by the gateway's id of the event.

use std::time::Duration;

use store::{StoreError, Tx};

use crate::{SettleError, Settled, ports::Webhook, settle, store as rows};

/// Longer than any gateway goes on repeating itself.
const REMEMBERED_FOR: Duration = Duration::from_secs(30 * 24 * 3_600);

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    News(Box<Settled>),
    /// This very event was heard before.
    Before,
    /// It speaks of other money than we asked for. Kept for a person to look at; repeating it would not help.
    Disbelieved,
    /// It does not concern a payment.
    NotOurs,
}

/// Fails with `Unknown` when the gateway's order is not (yet) on record: the gateway should deliver again later.
pub fn hear(tx: &mut Tx<'_>, gateway: &str, webhook: &Webhook) -> Result<Heard, SettleError> {
    let Some(report) = &webhook.report else {
        return Ok(Heard::NotOurs);
    };
    if rows::webhook_is_known(tx, gateway, &webhook.event_id)? {
        return Ok(Heard::Before);
    }
    match settle(tx, gateway, report) {
        Ok(settled) => {
            rows::remember_webhook(tx, gateway, &webhook.event_id, settled.payment(), "believed")?;
            Ok(Heard::News(Box::new(settled)))
        }
        Err(mismatch @ SettleError::Mismatch { .. }) => {
            tracing::error!(gateway, event = webhook.event_id, %mismatch, "a webhook was not believed");
            let payment = rows::find_by_gateway_order(tx, gateway, &report.gateway_order)?;
            let payment = payment.ok_or(SettleError::Unknown)?;
            rows::remember_webhook(tx, gateway, &webhook.event_id, &payment, &mismatch.to_string())?;
            Ok(Heard::Disbelieved)
        }
        Err(other) => Err(other),
    }
}

/// Forgets webhooks nobody will repeat any more; says how many.
pub fn forget_webhooks(tx: &mut Tx<'_>) -> Result<u64, StoreError> {
    let oldest = tx.now().minus(REMEMBERED_FOR);
    rows::delete_webhooks_before(tx, oldest)
}
