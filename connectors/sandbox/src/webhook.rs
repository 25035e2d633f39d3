//! The gateway's words on the wire.

use kernel::{Money, Timestamp};
use payments::{GatewayError, Outcome, Report, ports::Webhook};
use serde::{Deserialize, Serialize};

use crate::order::{Charge, Order};

const CAPTURED: &str = "payment.captured";
const FAILED: &str = "payment.failed";
const REFUNDED: &str = "refund.processed";

pub const DECLINED_BECAUSE: &str = "declined on the sandbox page";

#[derive(Debug, Serialize, Deserialize)]
struct Message {
    id: String,
    event: String,
    /// Seconds since 1970, as gateways like to write it.
    created_at: i64,
    order_id: String,
    payment_id: Option<String>,
    refund_id: Option<String>,
    amount: i64,
    currency: String,
    reason: Option<String>,
}

pub fn of_charge(event_id: &str, at: Timestamp, order: &Order, charge: &Charge) -> String {
    let (event, reason) =
        if charge.captured { (CAPTURED, None) } else { (FAILED, Some(DECLINED_BECAUSE.to_owned())) };
    write(&Message {
        payment_id: Some(charge.id.clone()),
        reason,
        ..blank(event_id, event, at, order, order.amount)
    })
}

pub fn of_refund(event_id: &str, at: Timestamp, order: &Order, refund: &str, amount: Money) -> String {
    write(&Message { refund_id: Some(refund.to_owned()), ..blank(event_id, REFUNDED, at, order, amount) })
}

fn blank(event_id: &str, event: &str, at: Timestamp, order: &Order, amount: Money) -> Message {
    Message {
        id: event_id.to_owned(),
        event: event.to_owned(),
        created_at: at.as_seconds(),
        order_id: order.id.clone(),
        payment_id: None,
        refund_id: None,
        amount: amount.minor,
        currency: amount.currency.to_string(),
        reason: None,
    }
}

fn write(message: &Message) -> String {
    serde_json::to_string(message).expect("a message is plain data")
}

/// Reads a message whose signature held. An event we do not know is not ours; one that lacks what it must say is an
/// error.
pub fn read(body: &[u8]) -> Result<Webhook, GatewayError> {
    let unreadable = |error: &dyn ToString| GatewayError::Unreadable(error.to_string());
    let message: Message = serde_json::from_slice(body).map_err(|error| unreadable(&error))?;
    let outcome = match message.event.as_str() {
        CAPTURED => {
            let currency = message.currency.parse().map_err(|error| unreadable(&error))?;
            let payment = message.payment_id.ok_or_else(|| unreadable(&"`payment_id` is missing"))?;
            Some(Outcome::Captured { gateway_payment: payment, amount: Money::new(message.amount, currency) })
        }
        FAILED => Some(Outcome::Declined { reason: message.reason.unwrap_or_default() }),
        _ => None,
    };
    let report = outcome.map(|outcome| Report { gateway_order: message.order_id, outcome });
    Ok(Webhook { event_id: message.id, report })
}
