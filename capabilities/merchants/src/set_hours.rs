use kernel::{Actor, MarketId, MerchantId};
use store::Tx;

use crate::{Hours, Merchant, MerchantError, events::HoursChanged, policy, store as rows};

/// Replaces the week and the exceptions.
pub fn set_hours(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    id: MerchantId,
    hours: &Hours,
) -> Result<Merchant, MerchantError> {
    policy::may_run(actor, market)?;
    let mut merchant = rows::merchant(tx, market, id)?.ok_or(MerchantError::Missing)?;
    if merchant.hours != *hours {
        merchant.hours = hours.clone();
        rows::update(tx, &merchant)?;
        tx.publish(HoursChanged { market, merchant: id, by: actor.account() })?;
    }
    Ok(merchant)
}
