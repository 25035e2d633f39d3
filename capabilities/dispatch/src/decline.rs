use ::store::{StoreError, Tx};
use kernel::{AccountId, Actor, MarketId, OfferId, OrderId};

use crate::{DispatchError, Offer, OfferState, events::OfferEnded, find, jobs, policy, store as rows};

/// Says no to an offer. Saying it again changes nothing.
pub fn decline(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    offer: OfferId,
    reason: Option<String>,
) -> Result<Offer, DispatchError> {
    let offer = find::own_offer(tx, actor, market, offer)?;
    if offer.state == OfferState::Open {
        jobs::stop_clock(tx, offer.id)?;
        end(tx, &offer, OfferState::Declined, reason)?;
        return Ok(Offer { state: OfferState::Declined, ..offer });
    }
    if offer.state == OfferState::Accepted { Err(DispatchError::OfferOver) } else { Ok(offer) }
}

/// Says no to an order in the pool: it is not shown to this person again.
pub fn decline_in_pool(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    order: OrderId,
    provider: AccountId,
    metres: u32,
) -> Result<(), DispatchError> {
    if !policy::is_self(actor, market, provider) {
        return Err(DispatchError::Denied);
    }
    let search = find::needing(tx, market, order)?;
    if rows::offer_state(tx, order, provider)?.is_some() {
        return Ok(());
    }
    let now = tx.now();
    let offer = Offer {
        id: tx.new_id(),
        order,
        market,
        provider,
        state: OfferState::Declined,
        round: search.round,
        metres,
        offered_at: now,
        lapses_at: now,
    };
    rows::insert_offer(tx, &offer)?;
    Ok(tx.publish(OfferEnded::of(&offer, OfferState::Declined, None))?)
}

/// Counts silence as no. Says whether the offer was still open: then somebody else has to be asked.
pub fn lapse(tx: &mut Tx<'_>, market: MarketId, offer: OfferId) -> Result<Option<Offer>, StoreError> {
    let offer = rows::offer(tx, market, offer)?.filter(|offer| offer.state == OfferState::Open);
    if let Some(offer) = &offer {
        end(tx, offer, OfferState::Lapsed, None)?;
    }
    Ok(offer)
}

fn end(tx: &mut Tx<'_>, offer: &Offer, state: OfferState, reason: Option<String>) -> Result<(), StoreError> {
    rows::end_offer(tx, offer.id, state, reason.as_deref())?;
    tx.publish(OfferEnded::of(offer, state, reason))
}
