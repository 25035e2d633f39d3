use ::store::{StoreError, Tx};
use kernel::{
    Market, ProviderId, Timestamp,
    blueprint::{BrandName, SkillName, VehicleName},
};
use serde::Serialize;

use crate::{Duty, Provider, Standing, duty::of_hours, store as rows};

/// What an order asks of whoever does it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Need {
    /// All of them.
    pub skills: Vec<SkillName>,
    pub brands: Vec<BrandName>,
    /// Any of them; empty when it does not matter.
    pub vehicles: Vec<VehicleName>,
}

/// A provider who was looked at, and why not, when it is not them.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    pub provider: Provider,
    pub unsuitable: Vec<Unsuitable>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Unsuitable {
    NotApproved,
    Offline,
    DocumentExpired,
    OutsideHours,
    Full,
    Skill { skill: SkillName },
    Brand { brand: BrandName },
    Vehicle,
}

/// Those among some providers who could take an order on now.
pub fn suitable(
    tx: &mut Tx<'_>,
    market: &Market,
    need: &Need,
    among: &[ProviderId],
) -> Result<Vec<Provider>, StoreError> {
    let candidates = candidates(tx, market, need, among)?;
    let suitable = candidates.into_iter().filter(|candidate| candidate.unsuitable.is_empty());
    Ok(suitable.map(|candidate| candidate.provider).collect())
}

/// All of some providers, each with everything that speaks against them. Asks for many in one statement.
pub fn candidates(
    tx: &mut Tx<'_>,
    market: &Market,
    need: &Need,
    among: &[ProviderId],
) -> Result<Vec<Candidate>, StoreError> {
    let mut candidates = Vec::with_capacity(among.len());
    let now = tx.now();
    for together in among.chunks(rows::TOGETHER) {
        let found = rows::providers_of(tx, market.id, together)?;
        candidates.extend(found.into_iter().map(|provider| {
            let unsuitable = provider.unsuitable(market, need, now);
            Candidate { provider, unsuitable }
        }));
    }
    Ok(candidates)
}

impl Provider {
    /// Everything that speaks against giving them such an order at a moment.
    pub fn unsuitable(&self, market: &Market, need: &Need, now: Timestamp) -> Vec<Unsuitable> {
        let mut reasons = Vec::new();
        if self.standing != Standing::Approved {
            reasons.push(Unsuitable::NotApproved);
        }
        if self.duty != Duty::On {
            reasons.push(Unsuitable::Offline);
        }
        if self.valid_until.is_some_and(|end| end <= now) {
            reasons.push(Unsuitable::DocumentExpired);
        }
        let rules = market.blueprint.workforce.as_ref();
        if rules.is_some_and(|rules| of_hours(self, market, rules, now).is_some()) {
            reasons.push(Unsuitable::OutsideHours);
        }
        if self.in_hand >= self.capacity {
            reasons.push(Unsuitable::Full);
        }
        reasons.extend(self.lacks(need));
        reasons
    }

    /// What an order asks for that they cannot do or do not have.
    pub fn lacks(&self, need: &Need) -> impl Iterator<Item = Unsuitable> {
        let profile = &self.profile;
        let skills = need.skills.iter().filter(|skill| !profile.skills.contains(skill));
        let brands = need.brands.iter().filter(|brand| !profile.brands.contains(brand));
        let comes = self.vehicle().is_some_and(|vehicle| need.vehicles.contains(vehicle));
        let vehicle = (!need.vehicles.is_empty() && !comes).then_some(Unsuitable::Vehicle);
        let skills = skills.map(|skill| Unsuitable::Skill { skill: skill.clone() });
        let brands = brands.map(|brand| Unsuitable::Brand { brand: brand.clone() });
        skills.chain(brands).chain(vehicle)
    }
}
