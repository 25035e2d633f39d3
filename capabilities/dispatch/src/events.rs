//! What this capability tells.

use kernel::{AccountId, Event, MarketId, OfferId, OrderId, Subject, Timestamp};
use serde::{Deserialize, Serialize};

use crate::{How, Offer, OfferState, Search};

macro_rules! events {
    ($($(#[$meta:meta])* $name:ident = $told:literal { $($(#[$doc:meta])* $field:ident: $type:ty),* $(,)? })*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        pub struct $name {
            pub market: MarketId,
            pub order: OrderId,
            $($(#[$doc])* pub $field: $type,)*
        }

        impl Event for $name {
            const NAME: &'static str = $told;

            fn subject(&self) -> Subject {
                Subject::order(self.market, self.order)
            }
        }
    )*};
}

events! {
    /// An order needs hands: it stands in the pool, and whoever is suitable may be asked.
    SearchOpened = "dispatch.search_opened" { metres: u32 }
    /// Somebody farther away may be asked now.
    SearchWidened = "dispatch.search_widened" { metres: u32, round: u32 }
    /// An operator holds the search, or lets it go on.
    SearchPaused = "dispatch.search_paused" { paused: bool }
    /// Nobody is needed any more; who held it before, if anybody did, is free.
    SearchClosed = "dispatch.search_closed" { holder: Option<AccountId> }
    /// An order was held out to somebody.
    Offered = "dispatch.offered" { offer: OfferId, provider: AccountId, metres: u32, lapses_at: Timestamp }
    /// An offer came to nothing.
    OfferEnded = "dispatch.offer_ended" { offer: OfferId, provider: AccountId, state: OfferState, reason: Option<String> }
    /// An order is in somebody's hands.
    Won = "dispatch.won" { provider: AccountId, how: How }
    /// Whoever had it has it no longer, and it needs hands again.
    GivenBack = "dispatch.given_back" { provider: AccountId, reason: Option<String> }
}

impl Offered {
    pub(crate) fn of(offer: &Offer) -> Self {
        let Offer { id, order, market, provider, metres, lapses_at, .. } = *offer;
        Self { market, order, offer: id, provider, metres, lapses_at }
    }
}

impl OfferEnded {
    pub(crate) fn of(offer: &Offer, state: OfferState, reason: Option<String>) -> Self {
        let Offer { id, order, market, provider, .. } = *offer;
        Self { market, order, offer: id, provider, state, reason }
    }
}

impl SearchOpened {
    pub(crate) fn of(search: &Search) -> Self {
        Self { market: search.market, order: search.order, metres: search.radius }
    }
}
