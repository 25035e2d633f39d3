//! What we do later: count silence as no, look again, give up, and see whether somebody is still there.

use ::store::{Job, StoreError, Tx, jobs};
use kernel::{AccountId, MarketId, OfferId, OrderId, Timestamp};
use serde::{Deserialize, Serialize};

use crate::{Offer, Search};

/// The time to answer an offer is over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferRanOut {
    pub market: MarketId,
    pub offer: OfferId,
}

/// Somebody is to be found for an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    pub market: MarketId,
    pub order: OrderId,
}

/// Nobody was found in all the time there was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GiveUp {
    pub market: MarketId,
    pub order: OrderId,
    /// A search that began anew has its own time.
    pub opened_at: Timestamp,
}

/// Whoever has an order must have been heard of by now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WatchHolder {
    pub market: MarketId,
    pub order: OrderId,
    pub provider: AccountId,
}

macro_rules! jobs {
    ($($name:ident = $kind:literal of $subject:ident),* $(,)?) => {$(
        impl Job for $name {
            const KIND: &'static str = $kind;

            fn market(&self) -> MarketId {
                self.market
            }

            fn unique_key(&self) -> Option<String> {
                Some(format!("{}:{}", Self::KIND, self.$subject))
            }
        }
    )*};
}

jobs! {
    OfferRanOut = "dispatch.offer_ran_out" of offer,
    Look = "dispatch.look" of order,
    GiveUp = "dispatch.give_up" of order,
    WatchHolder = "dispatch.watch_holder" of order,
}

pub(crate) fn start_clock(tx: &mut Tx<'_>, offer: &Offer) -> Result<(), StoreError> {
    tx.enqueue_at(&OfferRanOut { market: offer.market, offer: offer.id }, offer.lapses_at)
}

pub(crate) fn stop_clock(tx: &mut Tx<'_>, offer: OfferId) -> Result<(), StoreError> {
    stop::<OfferRanOut>(tx, &offer.to_string())
}

/// Looks at once, whenever it would have been otherwise.
pub fn look_now(tx: &mut Tx<'_>, search: &Search) -> Result<(), StoreError> {
    look_at(tx, search, tx.now())
}

pub fn look_at(tx: &mut Tx<'_>, search: &Search, at: Timestamp) -> Result<(), StoreError> {
    start_anew(tx, &Look { market: search.market, order: search.order }, at)
}

pub fn give_up_at(tx: &mut Tx<'_>, search: &Search, at: Timestamp) -> Result<(), StoreError> {
    let Search { market, order, opened_at, .. } = *search;
    start_anew(tx, &GiveUp { market, order, opened_at }, at)
}

pub fn watch_at(
    tx: &mut Tx<'_>,
    search: &Search,
    provider: AccountId,
    at: Timestamp,
) -> Result<(), StoreError> {
    start_anew(tx, &WatchHolder { market: search.market, order: search.order, provider }, at)
}

/// Somebody has the order, or nobody is needed any more.
pub(crate) fn stop_looking(tx: &mut Tx<'_>, order: OrderId) -> Result<(), StoreError> {
    let order = order.to_string();
    stop::<Look>(tx, &order)?;
    stop::<GiveUp>(tx, &order)?;
    stop::<WatchHolder>(tx, &order)
}

fn start_anew<J: Job>(tx: &mut Tx<'_>, job: &J, at: Timestamp) -> Result<(), StoreError> {
    if let Some(key) = job.unique_key() {
        jobs::withdraw(tx, &key)?;
    }
    tx.enqueue_at(job, at)
}

fn stop<J: Job>(tx: &mut Tx<'_>, subject: &str) -> Result<(), StoreError> {
    jobs::withdraw(tx, &format!("{}:{subject}", J::KIND)).map(|_| ())
}
