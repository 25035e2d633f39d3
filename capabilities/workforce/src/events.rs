//! What we tell.

use jiff::civil::Date;
use kernel::{
    AccountId, DocumentId, Event, MarketId, OrderId, ProviderId, Subject, Timestamp, blueprint::DocumentName,
};
use serde::{Deserialize, Serialize};

use crate::{Background, Document, Provider};

/// Somebody wants to work here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Applied {
    pub market: MarketId,
    pub provider: ProviderId,
    pub account: AccountId,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approved {
    pub market: MarketId,
    pub provider: ProviderId,
    pub account: AccountId,
    /// Absent when the engine did it.
    pub by: Option<AccountId>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rejected {
    pub market: MarketId,
    pub provider: ProviderId,
    pub account: AccountId,
    pub reason: String,
    pub by: Option<AccountId>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suspended {
    pub market: MarketId,
    pub provider: ProviderId,
    pub account: AccountId,
    pub reason: String,
    /// Absent when a person has to end it.
    pub until: Option<Timestamp>,
    pub by: Option<AccountId>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reinstated {
    pub market: MarketId,
    pub provider: ProviderId,
    pub account: AccountId,
    pub by: Option<AccountId>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackgroundChecked {
    pub market: MarketId,
    pub provider: ProviderId,
    pub account: AccountId,
    pub outcome: Background,
    pub by: Option<AccountId>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProfileChanged {
    pub market: MarketId,
    pub provider: ProviderId,
    pub account: AccountId,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoursChanged {
    pub market: MarketId,
    pub provider: ProviderId,
    pub account: AccountId,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WentOnline {
    pub market: MarketId,
    pub provider: ProviderId,
    pub account: AccountId,
}

/// Whoever still has orders in hand goes offline when these are finished, and this is told then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WentOffline {
    pub market: MarketId,
    pub provider: ProviderId,
    pub account: AccountId,
    /// `asked`, `suspended`, `document_expired`, `document_rejected`, `document_missing`, `background_check`.
    pub because: OfflineReason,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OfflineReason {
    Asked,
    Suspended,
    DocumentExpired,
    DocumentRejected,
    /// They come with another vehicle now and lack what it asks for.
    DocumentMissing,
    BackgroundCheck,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentHandedIn {
    pub market: MarketId,
    pub provider: ProviderId,
    pub document: DocumentId,
    pub name: DocumentName,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentAccepted {
    pub market: MarketId,
    pub provider: ProviderId,
    pub document: DocumentId,
    pub name: DocumentName,
    pub by: Option<AccountId>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentRejected {
    pub market: MarketId,
    pub provider: ProviderId,
    pub document: DocumentId,
    pub name: DocumentName,
    pub reason: String,
    pub by: Option<AccountId>,
}

/// Told once, so long before as the blueprint says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentExpiring {
    pub market: MarketId,
    pub provider: ProviderId,
    pub account: AccountId,
    pub document: DocumentId,
    pub name: DocumentName,
    pub expires_on: Option<Date>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentExpired {
    pub market: MarketId,
    pub provider: ProviderId,
    pub account: AccountId,
    pub document: DocumentId,
    pub name: DocumentName,
}

/// A customer's stars reached whoever did the order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rated {
    pub market: MarketId,
    pub provider: ProviderId,
    pub order: OrderId,
    pub stars: u32,
}

impl WentOffline {
    pub(crate) fn of(provider: &Provider, because: OfflineReason) -> Self {
        Self { market: provider.market, provider: provider.id, account: provider.account, because }
    }
}

impl DocumentExpiring {
    pub(crate) fn of(provider: &Provider, document: &Document) -> Self {
        Self {
            market: provider.market,
            provider: provider.id,
            account: provider.account,
            document: document.id,
            name: document.name.clone(),
            expires_on: document.expires_on,
        }
    }
}

impl DocumentExpired {
    pub(crate) fn of(provider: &Provider, document: &Document) -> Self {
        let DocumentExpiring { market, provider, account, document, name, .. } =
            DocumentExpiring::of(provider, document);
        Self { market, provider, account, document, name }
    }
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
    Applied = "workforce.applied",
    Approved = "workforce.approved",
    Rejected = "workforce.rejected",
    Suspended = "workforce.suspended",
    Reinstated = "workforce.reinstated",
    BackgroundChecked = "workforce.background_checked",
    ProfileChanged = "workforce.profile_changed",
    HoursChanged = "workforce.hours_changed",
    WentOnline = "workforce.went_online",
    WentOffline = "workforce.went_offline",
    DocumentHandedIn = "workforce.document_handed_in",
    DocumentAccepted = "workforce.document_accepted",
    DocumentRejected = "workforce.document_rejected",
    DocumentExpiring = "workforce.document_expiring",
    DocumentExpired = "workforce.document_expired",
}

impl Event for Rated {
    const NAME: &'static str = "workforce.rated";

    fn subject(&self) -> Subject {
        Subject::order(self.market, self.order)
    }
}
