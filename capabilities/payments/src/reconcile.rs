//! Compares what we believe with the gateway's truth, for payments whose last word is missing.

use std::time::Duration;

use kernel::{MarketId, PaymentId, Timestamp};
use store::{Store, StoreError, Tx};

use crate::{GatewayError, Gateways, Outcome, Payment, Report, State, jobs, store as rows};

/// The first waiting time; each further one is twice as long.
const INTERVAL: Duration = Duration::from_secs(60);
/// After about a day and a half of silence no money will come. What stays pending then is for a person to look at.
const CHECKS_MAX: u32 = 11;
/// How many payments one run takes on; the next run takes the next ones.
const TOGETHER: u32 = 500;

/// Queues a question for every payment that has waited long enough. Runs by the schedule and takes no input.
pub fn reconcile(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    for payment in rows::due_for_check(tx, TOGETHER)? {
        rows::schedule_check(tx, payment.id, next_check(tx.now(), payment.checks))?;
        tx.enqueue(&jobs::Inquire { market: payment.market, payment: payment.id })?;
    }
    Ok(())
}

/// What a gateway answered when it was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub gateway: String,
    pub report: Report,
}

/// Runs as the job `payments.inquire`, whose answer is then settled like any other report. `None` when there is
/// nothing to settle: the word came meanwhile, or the gateway does not know either and is asked again later.
pub async fn inquire(
    store: &Store,
    gateways: &Gateways,
    market: MarketId,
    id: PaymentId,
) -> Result<Option<Answer>, StoreError> {
    let payment = store.read(move |tx| rows::find(tx, market, id)).await?;
    let Some(payment) = payment.filter(|payment| payment.state != State::Captured) else {
        return Ok(None);
    };
    match ask(gateways, &payment).await {
        Ok(Answer { report: Report { outcome: Outcome::Pending, .. }, .. }) => Ok(None),
        Ok(answer) => Ok(Some(answer)),
        Err(error) => {
            tracing::warn!(payment = %payment.id, %error, "a gateway could not say how a payment stands");
            Ok(None)
        }
    }
}

async fn ask(gateways: &Gateways, payment: &Payment) -> Result<Answer, GatewayError> {
    let gateway = gateways.of(payment)?;
    let gateway_order = payment.gateway_order.as_deref().unwrap_or_default();
    Ok(Answer { gateway: gateway.name().to_owned(), report: gateway.status(gateway_order).await? })
}

fn next_check(now: Timestamp, checks: u32) -> Option<Timestamp> {
    (checks + 1 < CHECKS_MAX).then(|| now.plus(INTERVAL * 2_u32.pow(checks + 1)))
}
