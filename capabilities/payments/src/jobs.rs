//! What is done later, by the functions of the same name: the jobs only name what they are about.

use kernel::{MarketId, PaymentId, RefundId};
use serde::{Deserialize, Serialize};
use store::Job;

/// Asks the gateway to open its order: [`crate::open`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    pub market: MarketId,
    pub payment: PaymentId,
}

impl Job for Open {
    const KIND: &'static str = "payments.open";

    fn market(&self) -> MarketId {
        self.market
    }

    fn unique_key(&self) -> Option<String> {
        Some(format!("payments.open:{}", self.payment))
    }
}

/// Asks the gateway how a payment stands: [`crate::inquire`]. A failed question needs no second attempt, because
/// [`crate::reconcile`] asks again later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inquire {
    pub market: MarketId,
    pub payment: PaymentId,
}

impl Job for Inquire {
    const KIND: &'static str = "payments.inquire";

    fn market(&self) -> MarketId {
        self.market
    }

    fn unique_key(&self) -> Option<String> {
        Some(format!("payments.inquire:{}", self.payment))
    }
}

/// Asks the gateway to send money back: [`crate::send_refund`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SendRefund {
    pub market: MarketId,
    pub refund: RefundId,
}

impl Job for SendRefund {
    const KIND: &'static str = "payments.send_refund";
    /// With the back-off of jobs this goes on for about half a day: gateways have bad nights.
    const ATTEMPTS: u32 = 20;

    fn market(&self) -> MarketId {
        self.market
    }

    fn unique_key(&self) -> Option<String> {
        Some(format!("payments.send_refund:{}", self.refund))
    }
}
