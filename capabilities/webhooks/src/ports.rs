//! What is needed from outside: somebody who posts. Connectors implement this.

use async_trait::async_trait;

use crate::{Address, Reach};

#[async_trait]
pub trait Sender: Send + Sync + 'static {
    /// How far it goes.
    fn reach(&self) -> &Reach;

    /// Posts a letter and says the answer's status. Follows no redirect and reads no body.
    async fn send(&self, letter: &Letter) -> Result<u16, SendError>;
}

/// No answer came.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct SendError(pub String);

/// One signed webhook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    pub to: Address,
    /// `webhook-id`: the same for every attempt.
    pub id: String,
    /// `webhook-timestamp`: seconds since 1970, of this attempt.
    pub timestamp: i64,
    /// `webhook-signature`.
    pub signature: String,
    /// JSON.
    pub body: String,
}
