//! Every id in the system, in one list. An id is a UUID (version 7: sorted by time on disk) that cannot be
//! mistaken for the id of something else.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What all ids have in common, so that stores can bind and read them.
pub trait Id: Copy + Eq + fmt::Display + Send + Sync + 'static {
    fn from_bytes(bytes: [u8; 16]) -> Self;
    fn as_bytes(&self) -> &[u8; 16];
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an id: give a UUID such as 0192f0c1-2345-7000-8000-0123456789ab")]
pub struct NotAnId;

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident),* $(,)?) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl Id for $name {
            fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(Uuid::from_bytes(bytes))
            }

            fn as_bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                Uuid::try_parse(text).map(Self).map_err(|_| NotAnId)
            }
        }
    )*};
}

macro_rules! listed {
    ($($(#[$meta:meta])* $name:ident),* $(,)?) => {
        ids! { $($(#[$meta])* $name),* }

        /// Calls the given macro with the list of all ids, so that other crates can implement a trait for each.
        #[macro_export]
        macro_rules! each_id {
            ($callback:ident) => { $callback! { $($name),* } };
        }
    };
}

listed! {
    MarketId,
    AccountId,
    /// One sign-in on one device; it ends by logout, expiry or reuse of a spent refresh token.
    SessionId,
    MerchantId,
    /// Somebody who does the work in one market; the person behind is an account.
    ProviderId,
    /// One handing-in of a document.
    DocumentId,
    CategoryId,
    ItemId,
    OptionId,
    /// One value of an item's option, for example "large".
    ChoiceId,
    OrderId,
    LineItemId,
    PaymentId,
    RefundId,
    OfferId,
    DecisionId,
    NoticeId,
    DeviceId,
    /// An address outside that hears of events.
    EndpointId,
    EventId,
    JobId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_what_it_prints() {
        let id = OrderId::from_bytes([7; 16]);
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!("lunch".parse::<OrderId>(), Err(NotAnId));
    }
}
