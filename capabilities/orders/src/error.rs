//! How it can go wrong.

use ::store::StoreError;
use kernel::{
    Problem,
    blueprint::{Blueprint, Condition, Facts, Mover, Refusal, Requirement, StateKind, StateName},
};
use serde_json::json;

use crate::{MoveRequest, Order};

#[derive(Debug, thiserror::Error)]
pub enum FindError {
    #[error("there is no such order, or it is not for this person to see")]
    Missing,
    #[error("only those who work in this market may list its orders")]
    NotStaff,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<FindError> for Problem {
    fn from(error: FindError) -> Self {
        match error {
            FindError::Missing => Self::missing(),
            FindError::NotStaff => Self::denied(),
            FindError::Store(error) => error.into(),
        }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum MoveError {
    #[error(transparent)]
    Find(#[from] FindError),
    #[error("the order's blueprint version is not loaded")]
    RulesMissing,
    #[error("a move is made for a reason: give one")]
    ReasonMissing,
    #[error("nobody is assigned to bring the order")]
    DeliveryStaffMissing,
    #[error("the money is not settled")]
    NotPaid,
    #[error("it is too late to cancel")]
    NotCancellable,
    #[error("this move is for others to make")]
    NotYours,
    #[error("the order, now {from}, cannot be moved there")]
    NoSuchMove { from: StateName, to: Option<StateName>, allowed: Vec<StateName>, version: u32 },
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl MoveError {
    /// The order is no longer as the caller saw it.
    pub(crate) fn changed(order: &Order) -> Self {
        let (from, version) = (order.status.clone(), order.version);
        Self::NoSuchMove { from, to: None, allowed: Vec::new(), version }
    }

    pub(crate) fn refused(
        rules: &Blueprint,
        order: &Order,
        request: &MoveRequest,
        movers: &[Mover],
        facts: &Facts,
        refusal: Refusal,
    ) -> Self {
        let cancels = rules.life_cycle.state(&request.to).is_some_and(|to| to.kind == StateKind::Cancelled);
        match refusal {
            Refusal::Missing(Requirement::Reason) => Self::ReasonMissing,
            Refusal::Missing(Requirement::DeliveryStaff) => Self::DeliveryStaffMissing,
            Refusal::NotYours if !cancels => Self::NotYours,
            Refusal::Unmet(Condition::PaymentSettled) | Refusal::NoneMet(Condition::PaymentSettled) => {
                Self::NotPaid
            }
            _ if cancels => Self::NotCancellable,
            _ => Self::NoSuchMove {
                from: order.status.clone(),
                to: Some(request.to.clone()),
                allowed: rules
                    .life_cycle
                    .allowed(&order.status, movers, facts)
                    .map(|made| made.to.clone())
                    .collect(),
                version: order.version,
            },
        }
    }
}

impl From<MoveError> for Problem {
    fn from(error: MoveError) -> Self {
        match error {
            MoveError::Find(error) => error.into(),
            MoveError::ReasonMissing => Self::invalid("reason", error),
            MoveError::DeliveryStaffMissing => Self::conflict("DELIVERY_STAFF_MISSING"),
            MoveError::NotPaid => Self::conflict("PAYMENT_REQUIRED"),
            MoveError::NotCancellable => Self::conflict("NOT_CANCELLABLE"),
            MoveError::NotYours => Self::denied(),
            MoveError::NoSuchMove { from, to, allowed, version } => Self::conflict("INVALID_MOVE")
                .param("from", &from)
                .detail(json!({ "from": from, "to": to, "allowed": allowed, "version": version })),
            MoveError::RulesMissing => Self::broken(error),
            MoveError::Store(error) => error.into(),
        }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum AssignError {
    #[error(transparent)]
    Find(#[from] FindError),
    #[error("only those who work in this market may assign its orders")]
    NotYours,
    #[error("the order is picked up by its customer")]
    NotADelivery,
    #[error("the order is over")]
    Over,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<AssignError> for Problem {
    fn from(error: AssignError) -> Self {
        match error {
            AssignError::Find(error) => error.into(),
            AssignError::NotYours => Self::denied(),
            AssignError::NotADelivery | AssignError::Over => Self::conflict("NOT_ASSIGNABLE"),
            AssignError::Store(error) => error.into(),
        }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum FeedbackError {
    #[error(transparent)]
    Find(#[from] FindError),
    #[error("feedback is the customer's to give")]
    NotYours,
    #[error("feedback can be given once the order is done")]
    TooEarly,
    #[error("feedback was given before")]
    AlreadyGiven,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<FeedbackError> for Problem {
    fn from(error: FeedbackError) -> Self {
        match error {
            FeedbackError::Find(error) => error.into(),
            FeedbackError::NotYours => Self::denied(),
            FeedbackError::TooEarly => Self::conflict("FEEDBACK_TOO_EARLY"),
            FeedbackError::AlreadyGiven => Self::conflict("FEEDBACK_ALREADY_GIVEN"),
            FeedbackError::Store(error) => error.into(),
        }
    }
}
