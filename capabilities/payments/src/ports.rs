//! What a gateway must be able to do. Connectors implement it; nothing here is called inside a transaction.

use async_trait::async_trait;
use kernel::{MarketId, Money, OrderId, PaymentId, RefundId, Timestamp};

use crate::{GatewayError, Report};

#[async_trait]
pub trait Gateway: Send + Sync + 'static {
    /// As blueprints and webhook addresses spell it: `sandbox`.
    fn name(&self) -> &'static str;

    /// Opens the gateway's own order. Asked again for the same payment it answers the same.
    async fn open(&self, intent: &Intent) -> Result<Opened, GatewayError>;

    /// Checks what the browser brought back and says what is known about that order.
    async fn verify(&self, proof: &Proof) -> Result<Report, GatewayError>;

    async fn status(&self, gateway_order: &str) -> Result<Report, GatewayError>;

    /// Sends money back. Asked again for the same refund it does nothing new and says how far the first one is.
    async fn refund(&self, intent: &RefundIntent) -> Result<RefundReport, GatewayError>;

    /// Reads a webhook, after its signature held over the bytes exactly as they came.
    fn read_webhook(&self, incoming: &Incoming<'_>) -> Result<Webhook, GatewayError>;
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intent {
    /// Also the key that makes asking twice harmless.
    pub payment: PaymentId,
    pub market: MarketId,
    pub order: OrderId,
    pub order_number: String,
    pub merchant_name: String,
    pub amount: Money,
    pub expires_at: Option<Timestamp>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    pub gateway_order: String,
    /// The public half of our credentials, for the gateway's software in the browser.
    pub key_id: Option<String>,
    /// The page on which a person pays.
    pub pay_url: Option<String>,
}

/// What the gateway gave the browser to prove a payment with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// From our record, never from the browser.
    pub gateway_order: String,
    pub gateway_payment: String,
    pub signature: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefundIntent {
    /// Also the key that makes asking twice harmless.
    pub refund: RefundId,
    pub market: MarketId,
    pub gateway_order: String,
    pub gateway_payment: String,
    pub amount: Money,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RefundReport {
    Pending,
    Done { gateway_refund: String },
    Refused { reason: String },
}

/// A webhook as it came in.
#[derive(Debug, Clone, Copy)]
pub struct Incoming<'a> {
    pub headers: &'a [(&'a str, &'a str)],
    pub body: &'a [u8],
}

impl<'a> Incoming<'a> {
    pub fn header(&self, name: &str) -> Option<&'a str> {
        self.headers.iter().find(|(other, _)| other.eq_ignore_ascii_case(name)).map(|(_, value)| *value)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Webhook {
    /// The gateway's id of the event: a repeated delivery carries it again.
    pub event_id: String,
    /// None when it speaks of something that does not concern a payment.
    pub report: Option<Report>,
}
