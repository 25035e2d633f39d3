//! What must hold before a move may be made.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{OrderType, Span, word::words};
use crate::Timestamp;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// Captured, or to be paid by hand at handover.
    PaymentSettled,
    PaymentPending,
    OrderType(OrderType),
    /// Counted from the moment the order was placed.
    PlacedWithin(Span),
    /// Counted from the moment the order came into the state it is in.
    EnteredWithin(Span),
}

words! {
    /// What has to come along with a move.
    Requirement is a "requirement":
        /// A reason, for the customer and for the history.
        Reason = "reason",
        /// Somebody assigned to bring the order.
        DeliveryStaff = "delivery_staff",
}

/// What is known of an order when somebody wants to move it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    pub now: Timestamp,
    pub placed_at: Timestamp,
    pub entered_at: Timestamp,
    pub order_type: OrderType,
    pub payment_settled: bool,
    pub reason_given: bool,
    pub delivery_staff_assigned: bool,
}

impl Condition {
    pub fn holds(&self, facts: &Facts) -> bool {
        match self {
            Self::PaymentSettled => facts.payment_settled,
            Self::PaymentPending => !facts.payment_settled,
            Self::OrderType(order_type) => facts.order_type == *order_type,
            Self::PlacedWithin(span) => facts.now <= facts.placed_at.plus(span.duration()),
            Self::EnteredWithin(span) => facts.now <= facts.entered_at.plus(span.duration()),
        }
    }
}

impl Requirement {
    pub fn is_met(self, facts: &Facts) -> bool {
        match self {
            Self::Reason => facts.reason_given,
            Self::DeliveryStaff => facts.delivery_staff_assigned,
        }
    }
}

impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PaymentSettled => f.write_str("payment settled"),
            Self::PaymentPending => f.write_str("payment pending"),
            Self::OrderType(order_type) => order_type.fmt(f),
            Self::PlacedWithin(span) => write!(f, "within {span} of placing"),
            Self::EnteredWithin(span) => write!(f, "within {span}"),
        }
    }
}
