//! What payments tell. Each event carries the payment's status after it, for those who only pass it on.

use kernel::{Event, MarketId, Money, OrderId, PaymentId, RefundId, Subject};
use serde::{Deserialize, Serialize};

use crate::{Payment, Refund, Status};

macro_rules! events {
    ($($(#[$meta:meta])* $name:ident = $text:literal { $($field:ident: $type:ty),* $(,)? })*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        pub struct $name {
            pub market: MarketId,
            pub order: OrderId,
            pub payment: PaymentId,
            pub amount: Money,
            pub payment_status: Status,
            $(pub $field: $type),*
        }

        impl Event for $name {
            const NAME: &'static str = $text;

            fn subject(&self) -> Subject {
                Subject::order(self.market, self.order)
            }
        }
    )*};
}

events! {
    /// The money is here: from a gateway, or by hand.
    Captured = "payments.captured" {}
    /// A gateway said no.
    Failed = "payments.failed" { reason: String }
    /// We gave the payment up before any money came.
    Cancelled = "payments.cancelled" {}
    /// Money is to go back; `amount` is the refund's.
    RefundAsked = "payments.refund_asked" { refund: RefundId }
    Refunded = "payments.refunded" { refund: RefundId }
    /// The gateway will not send it back: a person has to.
    RefundRefused = "payments.refund_refused" { refund: RefundId, reason: String }
}

impl Captured {
    pub(crate) fn of(payment: &Payment) -> Self {
        let Payment { market, order, id, amount, .. } = *payment;
        Self { market, order, payment: id, amount, payment_status: payment.status() }
    }
}

impl Failed {
    pub(crate) fn of(payment: &Payment, reason: &str) -> Self {
        let Payment { market, order, id, amount, .. } = *payment;
        Self {
            market,
            order,
            payment: id,
            amount,
            payment_status: payment.status(),
            reason: reason.to_owned(),
        }
    }
}

impl Cancelled {
    pub(crate) fn of(payment: &Payment) -> Self {
        let Payment { market, order, id, amount, .. } = *payment;
        Self { market, order, payment: id, amount, payment_status: payment.status() }
    }
}

impl RefundAsked {
    pub(crate) fn of(refund: &Refund, payment_status: Status) -> Self {
        let Refund { market, order, payment, amount, id, .. } = *refund;
        Self { market, order, payment, amount, payment_status, refund: id }
    }
}

impl Refunded {
    pub(crate) fn of(refund: &Refund, payment_status: Status) -> Self {
        let Refund { market, order, payment, amount, id, .. } = *refund;
        Self { market, order, payment, amount, payment_status, refund: id }
    }
}

impl RefundRefused {
    pub(crate) fn of(refund: &Refund, payment_status: Status, reason: &str) -> Self {
        let Refund { market, order, payment, amount, id, .. } = *refund;
        Self { market, order, payment, amount, payment_status, refund: id, reason: reason.to_owned() }
    }
}
