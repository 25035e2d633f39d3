//! What others do for us later.

use ::store::Job;
use i18n::Language;
use kernel::{MarketId, Phone, Timestamp};
use serde::{Deserialize, Serialize};

/// Carries a code to a phone. The row goes when it is sent; until then it is the one place where the code can be read.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SendCode {
    pub market: MarketId,
    pub phone: Phone,
    pub language: Language,
    pub code: String,
    /// After this moment the message would only mislead.
    pub expires_at: Timestamp,
}

impl Job for SendCode {
    const KIND: &'static str = "identity.send_code";
    /// Three tries take less than half a minute; whoever still has no message asks again.
    const ATTEMPTS: u32 = 3;

    fn market(&self) -> MarketId {
        self.market
    }
}

impl std::fmt::Debug for SendCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SendCode").field("market", &self.market).field("phone", &self.phone.masked()).finish()
    }
}
