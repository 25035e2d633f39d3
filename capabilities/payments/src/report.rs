//! A gateway's word on one of its orders, whichever way it reached us.

use kernel::Money;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The gateway's own id of what it was asked to collect.
    pub gateway_order: String,
    pub outcome: Outcome,
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Outcome {
    /// Anything that is not one of the others, also what a connector does not understand.
    #[default]
    Pending,
    Captured {
        gateway_payment: String,
        amount: Money,
    },
    Declined {
        reason: String,
    },
}

impl Report {
    pub fn pending(gateway_order: impl Into<String>) -> Self {
        Self { gateway_order: gateway_order.into(), outcome: Outcome::Pending }
    }
}
