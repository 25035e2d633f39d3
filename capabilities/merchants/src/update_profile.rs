use kernel::{Actor, MarketId, MerchantId, Phone, Place};
use store::Tx;

use crate::{Merchant, MerchantError, events::ProfileChanged, policy, profile, store as rows};

/// What is absent stays as it is; an empty address, phone or place is taken away.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ProfileChange {
    pub name: Option<String>,
    pub phone: Option<Option<Phone>>,
    pub address: Option<Option<String>>,
    pub place: Option<Option<Place>>,
}

pub fn update_profile(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    id: MerchantId,
    change: &ProfileChange,
) -> Result<Merchant, MerchantError> {
    policy::may_run(actor, market)?;
    let mut merchant = rows::merchant(tx, market, id)?.ok_or(MerchantError::Missing)?;
    let mut profile = merchant.profile.clone();
    let ProfileChange { name, phone, address, place } = change.clone();
    profile.name = name.unwrap_or(profile.name);
    profile.phone = phone.unwrap_or(profile.phone);
    profile.address = address.unwrap_or(profile.address);
    profile.place = place.unwrap_or(profile.place);
    let profile = profile::checked(&profile).map_err(MerchantError::Invalid)?;
    if profile != merchant.profile {
        merchant.profile = profile;
        rows::update(tx, &merchant)?;
        tx.publish(ProfileChanged { market, merchant: id, by: actor.account() })?;
    }
    Ok(merchant)
}
