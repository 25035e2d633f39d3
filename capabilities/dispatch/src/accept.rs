use ::store::Tx;
use kernel::{Actor, MarketId, OfferId};

use crate::{DispatchError, How, Offer, OfferState, Search, find, take::take};

/// Takes an order that was offered. Of those who were asked at once the first wins; the winner may say yes twice.
pub fn accept(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    offer: OfferId,
) -> Result<Search, DispatchError> {
    let offer = find::own_offer(tx, actor, market, offer)?;
    let search = find::of_order(tx, market, offer.order)?;
    if search.holder == Some(offer.provider) {
        return Ok(search);
    }
    must_be_open(tx, &offer, &search)?;
    take(tx, actor, &search, offer.provider, How::Offer)
}

fn must_be_open(tx: &Tx<'_>, offer: &Offer, search: &Search) -> Result<(), DispatchError> {
    match offer.state {
        OfferState::Open if offer.is_open(tx.now()) => Ok(()),
        OfferState::Withdrawn if search.holder.is_some() => Err(DispatchError::Taken),
        _ => Err(DispatchError::OfferOver),
    }
}
