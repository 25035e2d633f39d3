//! How it can go wrong. What a stranger learns is the same whatever the reason was.

use std::time::Duration;

use ::store::StoreError;
use kernel::{Kind, Problem};

#[derive(Debug, thiserror::Error)]
pub enum RequestCodeError {
    #[error("too many codes were asked for; wait {} s", retry_after.as_secs())]
    Limited { retry_after: Duration },
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<RequestCodeError> for Problem {
    fn from(error: RequestCodeError) -> Self {
        match error {
            // Rounded up: whoever waits that long must not be refused again.
            RequestCodeError::Limited { retry_after } => Self::new(Kind::Limited, "RATE_LIMITED")
                .retry_after(retry_after.as_millis().div_ceil(1_000) as u64),
            RequestCodeError::Store(error) => error.into(),
        }
    }
}

/// Wrong, expired, used, tried too often, or never sent: one answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the code is wrong or too old")]
pub struct WrongCode;

impl From<WrongCode> for Problem {
    fn from(_: WrongCode) -> Self {
        Self::new(Kind::Unauthenticated, "OTP_INVALID")
    }
}

/// Not ours, of an ended session, or used before: one answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the refresh token opens no session")]
pub struct RefreshRefused;

impl From<RefreshRefused> for Problem {
    fn from(_: RefreshRefused) -> Self {
        Self::new(Kind::Unauthenticated, "INVALID_TOKEN")
    }
}

#[derive(Debug, thiserror::Error)]
pub enum RedeemTicketError {
    #[error("the ticket is unknown, used or too old")]
    Invalid,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<RedeemTicketError> for Problem {
    fn from(error: RedeemTicketError) -> Self {
        match error {
            RedeemTicketError::Invalid => Self::new(Kind::Unauthenticated, "INVALID_TOKEN"),
            RedeemTicketError::Store(error) => error.into(),
        }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum GrantRoleError {
    #[error("the role is not the caller's to give")]
    Denied,
    #[error("everybody is a customer; give provider, kitchen, operator or admin")]
    NotStaff,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<GrantRoleError> for Problem {
    fn from(error: GrantRoleError) -> Self {
        match error {
            GrantRoleError::Denied => Self::denied(),
            GrantRoleError::NotStaff => Self::invalid("role", error),
            GrantRoleError::Store(error) => error.into(),
        }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum WithdrawRoleError {
    #[error("the role is not the caller's to take")]
    Denied,
    #[error("nobody of that id holds the role here")]
    NotHeld,
    #[error("the market would have no operator left; grant the role to somebody else first")]
    LastOperator,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<WithdrawRoleError> for Problem {
    fn from(error: WithdrawRoleError) -> Self {
        match error {
            WithdrawRoleError::Denied => Self::denied(),
            WithdrawRoleError::NotHeld => Self::missing(),
            WithdrawRoleError::LastOperator => Self::conflict("LAST_OPERATOR"),
            WithdrawRoleError::Store(error) => error.into(),
        }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum StaffError {
    #[error("only those who work here may know who does")]
    Denied,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<StaffError> for Problem {
    fn from(error: StaffError) -> Self {
        match error {
            StaffError::Denied => Self::denied(),
            StaffError::Store(error) => error.into(),
        }
    }
}
