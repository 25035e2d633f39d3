//! One attempt to pay one order.

use std::{fmt, str::FromStr};

use kernel::{MarketId, Money, OrderId, PaymentId, Timestamp, blueprint::MethodName};
use serde::{Deserialize, Serialize};

use crate::{Outcome, Report, SettleError};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    pub id: PaymentId,
    pub market: MarketId,
    pub order: OrderId,
    /// 1 for the first try to pay the order.
    pub attempt: u32,
    pub method: MethodName,
    /// None when the money is taken by hand.
    pub gateway: Option<String>,
    pub amount: Money,
    pub state: State,
    /// What the person who pays reads on the gateway's page.
    pub order_number: String,
    pub merchant_name: String,
    /// The order is not held longer than this.
    pub expires_at: Option<Timestamp>,
    /// Absent until the gateway has opened its own order for this payment.
    pub gateway_order: Option<String>,
    pub key_id: Option<String>,
    pub pay_url: Option<String>,
    pub gateway_payment: Option<String>,
    pub failure: Option<String>,
    pub captured_at: Option<Timestamp>,
    /// The sum of all refunds that are under way or done.
    pub refund_asked: Money,
    pub refund_done: Money,
    pub(crate) checks: u32,
    pub created_at: Timestamp,
}

/// Where a payment stands. Success is final; a decline or a cancellation is what we know so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// The gateway has not said anything certain.
    Pending,
    /// To be taken by hand at handover.
    Due,
    Captured,
    Failed,
    /// Given up by us: another try took its place, or the order ended unpaid.
    Cancelled,
}

/// What a person is told: the state, and whether the money is on its way back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    Pending,
    Due,
    Captured,
    Failed,
    Cancelled,
    RefundPending,
    /// All of it went back; after a part of it did, a payment is still captured.
    Refunded,
}

/// What a report changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Change {
    Capture {
        gateway_payment: String,
    },
    /// The money of a payment that was given up arrived: it is captured, and goes back.
    CaptureLate {
        gateway_payment: String,
    },
    Fail {
        reason: String,
    },
    Nothing,
}

impl Payment {
    pub fn status(&self) -> Status {
        match self.state {
            State::Pending => Status::Pending,
            State::Due => Status::Due,
            State::Failed => Status::Failed,
            State::Cancelled => Status::Cancelled,
            State::Captured if self.refund_done.minor < self.refund_asked.minor => Status::RefundPending,
            State::Captured if self.refund_done.minor > 0 && self.refund_done == self.amount => {
                Status::Refunded
            }
            State::Captured => Status::Captured,
        }
    }

    /// Whether work may begin: the money is here, or will be handed over.
    pub fn is_settled(&self) -> bool {
        matches!(self.status(), Status::Captured | Status::Due)
    }

    /// How much could still be sent back.
    pub fn left(&self) -> Money {
        let captured = if self.state == State::Captured { self.amount.minor } else { 0 };
        Money::new(captured - self.refund_asked.minor, self.amount.currency)
    }

    /// Decides what a gateway's report means for this payment. Success wins over whatever was believed before; a
    /// decline only speaks while nothing better is known, because gateways let people try again on the same page.
    pub(crate) fn hear(&self, report: &Report) -> Result<Change, SettleError> {
        match (&report.outcome, self.state) {
            (Outcome::Captured { amount, gateway_payment }, state) => {
                self.check(*amount, gateway_payment)?;
                let gateway_payment = gateway_payment.clone();
                Ok(match state {
                    State::Captured => Change::Nothing,
                    State::Cancelled => Change::CaptureLate { gateway_payment },
                    State::Pending | State::Failed | State::Due => Change::Capture { gateway_payment },
                })
            }
            (Outcome::Declined { reason }, State::Pending) => Ok(Change::Fail { reason: reason.clone() }),
            (Outcome::Declined { .. } | Outcome::Pending, _) => Ok(Change::Nothing),
        }
    }

    fn check(&self, amount: Money, gateway_payment: &str) -> Result<(), SettleError> {
        if amount != self.amount {
            return Err(SettleError::Mismatch {
                payment: self.id,
                ours: self.amount.to_string(),
                theirs: amount.to_string(),
            });
        }
        match &self.gateway_payment {
            Some(ours) if ours != gateway_payment => Err(SettleError::Mismatch {
                payment: self.id,
                ours: ours.clone(),
                theirs: gateway_payment.to_owned(),
            }),
            _ => Ok(()),
        }
    }
}

impl State {
    pub const ALL: [Self; 5] = [Self::Pending, Self::Due, Self::Captured, Self::Failed, Self::Cancelled];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Due => "due",
            Self::Captured => "captured",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a state of a payment")]
pub struct NotAState(String);

impl FromStr for State {
    type Err = NotAState;

    fn from_str(text: &str) -> Result<Self, NotAState> {
        Self::ALL.into_iter().find(|state| state.as_str() == text).ok_or_else(|| NotAState(text.to_owned()))
    }
}

impl Status {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Due => "due",
            Self::Captured => "captured",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
            Self::RefundPending => "refund_pending",
            Self::Refunded => "refunded",
        }
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
