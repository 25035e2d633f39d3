use ::store::{StoreError, Tx};
use kernel::{Actor, MarketId};

use crate::{
    Duty, DutyError, Provider,
    events::{OfflineReason, WentOffline},
    find, store as rows,
};

/// A provider goes off duty; with orders in hand, when the last of them is finished.
pub fn go_offline(tx: &mut Tx<'_>, actor: &Actor, market: MarketId) -> Result<Provider, DutyError> {
    let provider = find::own(tx, actor, market)?;
    let duty = take_off(tx, &provider, OfflineReason::Asked)?;
    Ok(Provider { duty, ..provider })
}

/// Takes nobody's work out of their hands.
pub(crate) fn take_off(
    tx: &mut Tx<'_>,
    provider: &Provider,
    because: OfflineReason,
) -> Result<Duty, StoreError> {
    if rows::finish_duty(tx, provider.id)? {
        return Ok(Duty::Finishing);
    }
    if rows::leave_duty(tx, provider.id)? {
        tx.publish(WentOffline::of(provider, because))?;
    }
    Ok(Duty::Off)
}
