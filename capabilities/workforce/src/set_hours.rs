use ::store::Tx;
use kernel::{Actor, MarketId, hours::Hours};

use crate::{ChangeError, Provider, events::HoursChanged, find, store as rows};

/// A provider replaces the week and the exceptions they work in.
pub fn set_hours(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    hours: &Hours,
) -> Result<Provider, ChangeError> {
    let mut provider = find::own(tx, actor, market)?;
    if provider.hours != *hours {
        provider.hours = hours.clone();
        rows::save_hours(tx, &provider)?;
        tx.publish(HoursChanged { market, provider: provider.id, account: provider.account })?;
    }
    Ok(provider)
}
