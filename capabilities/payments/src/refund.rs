//! Captured money on its way back.

use std::str::FromStr;

use kernel::{MarketId, Money, OrderId, PaymentId, RefundId, Timestamp};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refund {
    pub id: RefundId,
    pub market: MarketId,
    pub order: OrderId,
    pub payment: PaymentId,
    pub amount: Money,
    pub reason: Reason,
    pub state: RefundState,
    pub gateway_refund: Option<String>,
    pub failure: Option<String>,
    pub asked_at: Timestamp,
    pub ended_at: Option<Timestamp>,
}

macro_rules! words {
    ($(#[$meta:meta])* $name:ident: $($(#[$doc:meta])* $variant:ident = $text:literal),+ $(,)?) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$doc])* #[serde(rename = $text)] $variant),+
        }

        impl $name {
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }
        }

        impl FromStr for $name {
            type Err = NotAWord;

            fn from_str(text: &str) -> Result<Self, NotAWord> {
                match text {
                    $($text => Ok(Self::$variant),)+
                    other => Err(NotAWord(other.to_owned())),
                }
            }
        }
    };
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a word of refunds")]
pub struct NotAWord(String);

words! {
    Reason:
        OrderCancelled = "order_cancelled",
        /// The money came after the payment was given up.
        ArrivedLate = "arrived_late",
        /// A person decided so.
        Goodwill = "goodwill",
}

words! {
    RefundState:
        /// Wished for; the gateway has not said yes or no.
        Asked = "asked",
        Done = "done",
        Refused = "refused",
}
