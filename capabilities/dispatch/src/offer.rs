//! The noun: an order held out to somebody who may take it.

use kernel::{AccountId, MarketId, OfferId, OrderId, Timestamp, words};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    pub id: OfferId,
    pub order: OrderId,
    pub market: MarketId,
    pub provider: AccountId,
    pub state: OfferState,
    pub round: u32,
    /// How far away they were when they were asked, as the crow flies.
    pub metres: u32,
    pub offered_at: Timestamp,
    /// Silence until then counts as no.
    pub lapses_at: Timestamp,
}

words! {
    OfferState is a "state of an offer":
        Open = "open",
        Accepted = "accepted",
        Declined = "declined",
        Lapsed = "lapsed",
        /// Somebody else has it, or nobody is needed any more.
        Withdrawn = "withdrawn",
        /// They had it, and gave it back.
        GivenBack = "given_back",
}

impl Offer {
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.state == OfferState::Open && now < self.lapses_at
    }
}
