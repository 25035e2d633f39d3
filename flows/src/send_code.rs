use std::time::Duration;

use crypto::Secret;
use i18n::Value;
use identity::jobs::SendCode;
use kernel::{Market, Timestamp};
use notifications::{DeliveryError, Sms, ports::SmsMessage};

use crate::Texts;

/// Sends a one-time code, unless it has run out while it waited.
pub async fn send_code(
    sms: &dyn Sms,
    texts: &Texts,
    market: &Market,
    job: &SendCode,
    now: Timestamp,
) -> Result<(), DeliveryError> {
    let left = job.expires_at.since(now);
    if left.is_zero() {
        return Ok(());
    }
    let values = [
        ("code", Value::from(&job.code)),
        ("market", Value::from(&market.name)),
        ("minutes", Value::from(minutes(left))),
    ];
    let body = texts.common().text(job.language, "notice-one-time-code", &values);
    sms.send(&SmsMessage { to: job.phone.clone(), body: Secret::new(body) }).await
}

/// Rounded up: the message is read a moment after it is sent.
fn minutes(left: Duration) -> i64 {
    i64::try_from(left.as_secs().div_ceil(60)).unwrap_or(i64::MAX)
}
