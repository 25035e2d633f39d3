//! How it can go wrong.

use ::store::StoreError;
use kernel::Problem;

#[derive(Debug, thiserror::Error)]
pub enum DispatchError {
    #[error("there is no such offer or search, or it is not for this person to see")]
    Missing,
    #[error("only operators may decide this")]
    Denied,
    #[error("somebody else has the order")]
    Taken,
    #[error("the offer is over")]
    OfferOver,
    #[error("nobody is needed for the order any more")]
    Over,
    #[error("this person has declined the order or given it back")]
    AskedBefore,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<DispatchError> for Problem {
    fn from(error: DispatchError) -> Self {
        match error {
            DispatchError::Missing => Self::missing(),
            DispatchError::Denied => Self::denied(),
            DispatchError::Taken => Self::conflict("ALREADY_TAKEN"),
            DispatchError::OfferOver => Self::conflict("OFFER_OVER"),
            DispatchError::Over => Self::conflict("NOBODY_NEEDED"),
            DispatchError::AskedBefore => Self::conflict("ASKED_BEFORE"),
            DispatchError::Store(error) => error.into(),
        }
    }
}
