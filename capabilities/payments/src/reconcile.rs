//! Compares what we believe with the gateway's truth, for payments whose last word is missing. Takes no input: whoever
//! runs it asks for [`unsettled`] payments, [`inquire`]s about each, and hands the report on to be settled.

use std::time::Duration;

use kernel::Timestamp;
use store::{StoreError, Tx};

use crate::{GatewayError, Gateways, Payment, Report, store as rows};

/// The first waiting time; each further one is twice as long.
const INTERVAL: Duration = Duration::from_secs(60);
/// After about a day and a half of silence no money will come. What stays pending then is for a person to look at.
const CHECKS_MAX: u32 = 11;

/// Payments about which the gateway should be asked now, the longest waiting first.
pub fn unsettled(tx: &mut Tx<'_>, limit: u32) -> Result<Vec<Payment>, StoreError> {
    rows::due_for_check(tx, limit)
}

/// Asks the gateway how a payment stands.
pub async fn inquire(gateways: &Gateways, payment: &Payment) -> Result<Report, GatewayError> {
    let gateway = gateways.of(payment)?;
    match &payment.gateway_order {
        Some(gateway_order) => gateway.status(gateway_order).await,
        None => Err(GatewayError::Unclear("the payment is not open yet".to_owned())),
    }
}

/// Asks again later, because the gateway did not answer or did not know.
pub fn postpone(tx: &mut Tx<'_>, payment: &Payment) -> Result<(), StoreError> {
    let next = next_check(tx.now(), payment.checks);
    rows::postpone_check(tx, payment.id, next)
}

fn next_check(now: Timestamp, checks: u32) -> Option<Timestamp> {
    (checks < CHECKS_MAX).then(|| now.plus(INTERVAL * 2_u32.pow(checks)))
}
