//! How it can go wrong.

use kernel::{Fault, Kind, Problem};
use store::StoreError;

#[derive(Debug, thiserror::Error)]
pub enum MerchantError {
    #[error("a merchant is run by its staff")]
    Denied,
    #[error("there is no such merchant")]
    Missing,
    #[error("some fields cannot be taken")]
    Invalid(Vec<Fault>),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<MerchantError> for Problem {
    fn from(error: MerchantError) -> Self {
        match error {
            MerchantError::Denied => Self::denied(),
            MerchantError::Missing => Self::missing(),
            MerchantError::Invalid(faults) => {
                faults.iter().fold(Self::new(Kind::Invalid, "VALIDATION_ERROR"), Self::detail)
            }
            MerchantError::Store(error) => error.into(),
        }
    }
}
