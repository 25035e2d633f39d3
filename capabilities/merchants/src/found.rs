use kernel::{Actor, MarketId};
use store::Tx;

use crate::{Hours, Merchant, MerchantError, Profile, State, policy, profile, store as rows};

/// Brings a merchant into a market. It is open whenever its hours say so.
pub fn found(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    profile: &Profile,
    hours: Hours,
) -> Result<Merchant, MerchantError> {
    policy::may_found(actor, market)?;
    let profile = profile::checked(profile).map_err(MerchantError::Invalid)?;
    let merchant = Merchant { id: tx.new_id(), market, profile, hours, state: State::Open };
    rows::insert(tx, &merchant)?;
    Ok(merchant)
}
