use ::store::{StoreError, Tx};
use kernel::{
    Actor, Market, Place,
    blueprint::{BrandName, SkillName, Workforce},
};

use crate::{
    ChangeError, Craft, Duty, FindError, Profile, Provider, Vehicle,
    duty::{lacking, valid_until},
    events::{OfflineReason, ProfileChanged},
    find,
    go_offline::take_off,
    store as rows,
};

/// What is absent stays as it is.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ProfileChange {
    pub name: Option<String>,
    pub skills: Option<Vec<SkillName>>,
    pub brands: Option<Vec<BrandName>>,
    pub vehicle: Option<Option<Vehicle>>,
    pub home: Option<Option<Place>>,
    pub craft: Option<Craft>,
}

/// A provider changes their own profile. Whoever comes with another vehicle from now on and lacks its documents goes off
/// duty.
pub fn update_profile(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: &Market,
    change: ProfileChange,
) -> Result<Provider, ChangeError> {
    let rules = market.blueprint.workforce.as_ref().ok_or(ChangeError::Missing)?;
    let mut provider = find::own(tx, actor, market.id)?;
    let profile = change.onto(provider.profile.clone()).checked(rules).map_err(ChangeError::Invalid)?;
    if profile != provider.profile {
        let comes_with_another = profile.vehicle_kind() != provider.vehicle();
        provider.profile = profile;
        rows::save_profile(tx, &provider)?;
        let account = provider.account;
        tx.publish(ProfileChanged { market: market.id, provider: provider.id, account })?;
        if comes_with_another && provider.duty != Duty::Off {
            stay_on_duty(tx, rules, &mut provider)?;
        }
    }
    Ok(provider)
}

/// With the documents of the new vehicle; without them it is over.
fn stay_on_duty(tx: &mut Tx<'_>, rules: &Workforce, provider: &mut Provider) -> Result<(), StoreError> {
    let (documents, now) = (rows::documents(tx, provider.id)?, tx.now());
    if lacking(provider, &documents, rules, now).next().is_some() {
        provider.duty = take_off(tx, provider, OfflineReason::DocumentMissing)?;
        return Ok(());
    }
    provider.valid_until = valid_until(provider, &documents, rules, now);
    rows::save_validity(tx, provider)
}

impl ProfileChange {
    fn onto(self, profile: Profile) -> Profile {
        Profile {
            name: self.name.unwrap_or(profile.name),
            skills: self.skills.unwrap_or(profile.skills),
            brands: self.brands.unwrap_or(profile.brands),
            vehicle: self.vehicle.unwrap_or(profile.vehicle),
            home: self.home.unwrap_or(profile.home),
            craft: self.craft.unwrap_or(profile.craft),
        }
    }
}

impl From<FindError> for ChangeError {
    fn from(error: FindError) -> Self {
        match error {
            FindError::Denied | FindError::Missing => Self::Missing,
            FindError::Store(error) => error.into(),
        }
    }
}
