//! Asks the gateway to open its order for a payment, and records what it answered.

use std::time::Duration;

use kernel::{MarketId, PaymentId, Problem};
use store::{Job, Store, StoreError, Tx};

use crate::{
    GatewayError, Gateways, Payment, State, events, jobs,
    ports::{Intent, Opened},
    store as rows,
};

/// A person needs about that long to pay; before, asking the gateway would be in vain.
const FIRST_CHECK_AFTER: Duration = Duration::from_secs(60);

#[derive(Debug, Clone, thiserror::Error)]
pub enum OpenError {
    #[error("there is no such payment")]
    Missing,
    #[error(transparent)]
    Gateway(#[from] GatewayError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<OpenError> for Problem {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::Missing => Self::missing(),
            OpenError::Gateway(source) => source.into(),
            OpenError::Store(source) => source.into(),
        }
    }
}

/// Runs as the job `payments.open`, and at once where a person waits for the answer; running it twice is harmless.
/// An unclear answer is an error, so that the job comes again; an explicit refusal fails the payment.
pub async fn open(
    store: &Store,
    gateways: &Gateways,
    market: MarketId,
    id: PaymentId,
) -> Result<Payment, OpenError> {
    let payment = store.read(move |tx| rows::find(tx, market, id)).await?.ok_or(OpenError::Missing)?;
    if payment.state != State::Pending || payment.gateway_order.is_some() {
        return Ok(payment);
    }
    let answer = gateways.of(&payment)?.open(&intent(&payment)).await;
    match answer {
        Ok(opened) => Ok(store.write_in(market, move |tx| opened_as(tx, market, id, &opened)).await?),
        Err(GatewayError::Refused(reason)) => {
            Ok(store.write_in(market, move |tx| refused(tx, market, id, &reason)).await?)
        }
        Err(unclear) => Err(unclear.into()),
    }
}

fn intent(payment: &Payment) -> Intent {
    Intent {
        payment: payment.id,
        market: payment.market,
        order: payment.order,
        order_number: payment.order_number.clone(),
        merchant_name: payment.merchant_name.clone(),
        amount: payment.amount,
        expires_at: payment.expires_at,
    }
}

fn opened_as(
    tx: &mut Tx<'_>,
    market: MarketId,
    id: PaymentId,
    opened: &Opened,
) -> Result<Payment, OpenError> {
    let check_at = tx.now().plus(FIRST_CHECK_AFTER);
    rows::record_opened(tx, id, opened, check_at)?;
    withdraw_job(tx, market, id)?;
    rows::find(tx, market, id)?.ok_or(OpenError::Missing)
}

fn refused(tx: &mut Tx<'_>, market: MarketId, id: PaymentId, reason: &str) -> Result<Payment, OpenError> {
    withdraw_job(tx, market, id)?;
    let payment = rows::find(tx, market, id)?.ok_or(OpenError::Missing)?;
    if payment.state != State::Pending {
        return Ok(payment);
    }
    rows::fail(tx, id, reason)?;
    let failed = Payment { state: State::Failed, failure: Some(reason.to_owned()), ..payment };
    tx.publish(events::Failed::of(&failed, reason))?;
    Ok(failed)
}

/// When the answer came while somebody waited, the job has nothing left to do.
fn withdraw_job(tx: &mut Tx<'_>, market: MarketId, payment: PaymentId) -> Result<(), StoreError> {
    let key = jobs::Open { market, payment }.unique_key().expect("this job has a key");
    store::jobs::withdraw(tx, &key)?;
    Ok(())
}
