use ::store::{StoreError, Tx, log::Logged};
use dispatch::{DispatchError, jobs};
use kernel::{AccountId, MarketId};
use workforce::{Duty, events::WentOffline};

/// Whoever is off duty will not answer: what they were asked goes to the next at once.
pub fn went_off_duty(tx: &mut Tx<'_>, events: &[Logged]) -> Result<(), StoreError> {
    for offline in events.iter().filter_map(Logged::read::<WentOffline>) {
        if is_off_duty(tx, offline.market, offline.account)? {
            ask_others(tx, offline.market, offline.account)?;
        }
    }
    Ok(())
}

/// The event may be old: they may be back by now.
fn is_off_duty(tx: &mut Tx<'_>, market: MarketId, account: AccountId) -> Result<bool, StoreError> {
    let found = workforce::of_accounts(tx, market, &[account])?;
    Ok(found.first().is_some_and(|provider| provider.duty != Duty::On))
}

fn ask_others(tx: &mut Tx<'_>, market: MarketId, account: AccountId) -> Result<(), StoreError> {
    for offer in dispatch::find::open_offers_of(tx, market, account)? {
        dispatch::lapse(tx, market, offer.id)?;
        match dispatch::find::of_order(tx, market, offer.order) {
            Ok(search) => jobs::look_now(tx, &search)?,
            Err(DispatchError::Store(error)) => return Err(error),
            // Nobody looks for anybody any more.
            Err(_) => {}
        }
    }
    Ok(())
}
