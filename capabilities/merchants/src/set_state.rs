use kernel::{Actor, MarketId, MerchantId};
use store::Tx;

use crate::{Merchant, MerchantError, State, events::StateChanged, policy, store as rows};

/// Opens, slows down or pauses a merchant by hand.
pub fn set_state(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    id: MerchantId,
    state: State,
) -> Result<Merchant, MerchantError> {
    policy::may_run(actor, market)?;
    let mut merchant = rows::merchant(tx, market, id)?.ok_or(MerchantError::Missing)?;
    state.must_make_sense(tx.now()).map_err(|fault| MerchantError::Invalid(vec![fault]))?;
    if merchant.state != state {
        merchant.state = state;
        rows::update(tx, &merchant)?;
        tx.publish(StateChanged {
            market,
            merchant: id,
            state: state.as_str().to_owned(),
            busy_minutes: state.busy_minutes(),
            paused_until: state.paused_until(),
            by: actor.account(),
        })?;
    }
    Ok(merchant)
}
