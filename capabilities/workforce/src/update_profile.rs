use ::store::Tx;
use kernel::{
    Actor, Market, Place,
    blueprint::{BrandName, SkillName},
};

use crate::{
    ChangeError, Craft, FindError, Profile, Provider, Vehicle, events::ProfileChanged, find, store as rows,
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

/// A provider changes their own profile. Whoever is on duty with another vehicle from now on is asked for its documents
/// the next time they come on duty.
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
        provider.profile = profile;
        rows::save_profile(tx, &provider)?;
        tx.publish(ProfileChanged { market: market.id, provider: provider.id, account: provider.account })?;
    }
    Ok(provider)
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
