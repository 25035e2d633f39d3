//! Text messages.

use crypto::Secret;
use kernel::{MarketId, Phone};
use store::{StoreError, Tx};

use crate::{DeliveryError, Sms, jobs, ports::SmsMessage};

/// Queues a text message.
pub fn text(tx: &mut Tx<'_>, market: MarketId, to: &Phone, body: &str) -> Result<(), StoreError> {
    tx.enqueue(&jobs::SendSms { market, to: to.clone(), body: body.to_owned() })
}

/// Runs as the job `notifications.send_sms`. An error means that the job should come again.
pub async fn send_sms(sms: &dyn Sms, job: &jobs::SendSms) -> Result<(), DeliveryError> {
    let message = SmsMessage { to: job.to.clone(), body: Secret::new(job.body.clone()) };
    match sms.send(&message).await {
        Err(DeliveryError::Refused(reason)) => {
            tracing::warn!(to = job.to.masked(), reason, "a text message was refused");
            Ok(())
        }
        other => other,
    }
}
