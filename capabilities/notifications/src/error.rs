//! How telling people can go wrong.

use kernel::Problem;
use store::StoreError;

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DeliveryError {
    /// The push service does not know the device any more.
    #[error("the device is gone")]
    Gone,
    /// An explicit no, which trying again would not change.
    #[error("the message was refused: {0}")]
    Refused(String),
    /// Nobody knows whether it arrived: try again.
    #[error("no clear answer: {0}")]
    Unclear(String),
}

#[derive(Debug, Clone, thiserror::Error)]
pub enum ReadError {
    #[error("there is no such notice in this person's list")]
    Missing,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<ReadError> for Problem {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Missing => Self::missing(),
            ReadError::Store(source) => source.into(),
        }
    }
}
