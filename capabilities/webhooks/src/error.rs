//! How keeping endpoints can go wrong.

use kernel::Problem;
use store::StoreError;

use crate::{NotAnAddress, NotTopics};

#[derive(Debug, thiserror::Error)]
pub enum WebhookError {
    #[error("webhooks are kept by those who operate the market")]
    Denied,
    #[error("there is no such endpoint or delivery")]
    Missing,
    #[error("the market has as many endpoints as it can have")]
    TooMany,
    #[error(transparent)]
    Address(#[from] NotAnAddress),
    #[error(transparent)]
    Topics(#[from] NotTopics),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<WebhookError> for Problem {
    fn from(error: WebhookError) -> Self {
        match error {
            WebhookError::Denied => Self::denied(),
            WebhookError::Missing => Self::missing(),
            WebhookError::TooMany => Self::conflict("TOO_MANY_WEBHOOKS"),
            WebhookError::Address(reason) => Self::invalid("url", reason),
            WebhookError::Topics(reason) => Self::invalid("events", reason),
            WebhookError::Store(source) => source.into(),
        }
    }
}
