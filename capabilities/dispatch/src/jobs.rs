//! What we do later: count silence as no.

use ::store::{Job, StoreError, Tx, jobs};
use kernel::{MarketId, OfferId};
use serde::{Deserialize, Serialize};

use crate::Offer;

/// The time to answer an offer is over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferRanOut {
    pub market: MarketId,
    pub offer: OfferId,
}

impl Job for OfferRanOut {
    const KIND: &'static str = "dispatch.offer_ran_out";

    fn market(&self) -> MarketId {
        self.market
    }

    fn unique_key(&self) -> Option<String> {
        Some(key(self.offer))
    }
}

fn key(offer: OfferId) -> String {
    format!("dispatch.offer:{offer}")
}

pub(crate) fn start_clock(tx: &mut Tx<'_>, offer: &Offer) -> Result<(), StoreError> {
    tx.enqueue_at(&OfferRanOut { market: offer.market, offer: offer.id }, offer.lapses_at)
}

pub(crate) fn stop_clock(tx: &mut Tx<'_>, offer: OfferId) -> Result<(), StoreError> {
    jobs::withdraw(tx, &key(offer)).map(|_| ())
}
