//! What we tell: who came and went, and whose say grew or shrank.

use kernel::{AccountId, Event, MarketId, Role, SessionId, Subject};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionOpened {
    pub market: MarketId,
    pub session: SessionId,
    pub account: AccountId,
}

/// Whatever the session holds open, in any market, must be closed. The market is the one it was opened in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionEnded {
    pub market: MarketId,
    pub session: SessionId,
    pub account: AccountId,
    pub reason: SessionEnd,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionEnd {
    LoggedOut,
    /// Two parties hold tokens of it; the account's owner should be told.
    RefreshTokenReused,
    Expired,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleGranted {
    pub market: MarketId,
    pub account: AccountId,
    pub role: Role,
    /// None when the engine did it, at installation for example.
    pub by: Option<AccountId>,
}

/// What the account holds open by this role, in this market, must be closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleWithdrawn {
    pub market: MarketId,
    pub account: AccountId,
    pub role: Role,
    pub by: Option<AccountId>,
}

macro_rules! about_a_market {
    ($($event:ident = $name:literal),* $(,)?) => {$(
        impl Event for $event {
            const NAME: &'static str = $name;

            fn subject(&self) -> Subject {
                Subject::market(self.market)
            }
        }
    )*};
}

about_a_market! {
    SessionOpened = "identity.session_opened",
    SessionEnded = "identity.session_ended",
    RoleGranted = "identity.role_granted",
    RoleWithdrawn = "identity.role_withdrawn",
}
