//! How payments can go wrong.

use kernel::{Kind, PaymentId, Problem};
use store::StoreError;

/// Why a gateway gave no answer that counts.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GatewayError {
    /// Nobody knows whether it was done: ask again.
    #[error("the gateway gave no clear answer: {0}")]
    Unclear(String),
    /// An explicit no, which asking again would not change.
    #[error("the gateway refused: {0}")]
    Refused(String),
    #[error("the signature does not hold")]
    Forged,
    /// Signed right, but too long ago to be believed: somebody may be playing it back.
    #[error("the signature is too old")]
    Stale,
    #[error("the message cannot be read: {0}")]
    Unreadable(String),
    #[error("no gateway called `{0}` is connected")]
    NotConnected(String),
}

impl From<GatewayError> for Problem {
    fn from(error: GatewayError) -> Self {
        match error {
            GatewayError::Unclear(_) => Self {
                cause: Some(error.to_string()),
                ..Self::new(Kind::Unavailable, "UNAVAILABLE").retry_after(2)
            },
            GatewayError::Forged | GatewayError::Stale => Self::invalid("signature", error),
            GatewayError::Unreadable(_) => Self::invalid("body", error),
            GatewayError::NotConnected(_) => Self::missing(),
            GatewayError::Refused(_) => Self::broken(error),
        }
    }
}

#[derive(Debug, Clone, thiserror::Error)]
pub enum SettleError {
    #[error("no payment belongs to this order of the gateway")]
    Unknown,
    /// The gateway speaks of other money than we asked for. Nothing changes; a person has to look.
    #[error("payment {payment}: we have {ours}, the gateway says {theirs}")]
    Mismatch { payment: PaymentId, ours: String, theirs: String },
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<SettleError> for Problem {
    fn from(error: SettleError) -> Self {
        match error {
            SettleError::Unknown => Self::missing(),
            SettleError::Mismatch { .. } => {
                Self { cause: Some(error.to_string()), ..Self::conflict("PAYMENT_REQUIRED") }
            }
            SettleError::Store(source) => source.into(),
        }
    }
}
