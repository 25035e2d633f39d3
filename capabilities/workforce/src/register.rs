use ::store::Tx;
use kernel::{
    AccountId, Actor, Market, MarketId,
    blueprint::{Approval, Workforce},
    hours::Hours,
};

use crate::{
    Background, Duty, Employment, Profile, Provider, Ratings, RegisterError, Standing,
    events::{Applied, Approved},
    history, store as rows,
};

/// Somebody asks to work here. Who was rejected may ask again.
pub fn register(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: &Market,
    profile: Profile,
) -> Result<Provider, RegisterError> {
    let rules = market.blueprint.workforce.as_ref().ok_or(RegisterError::NoneHere)?;
    let account = match actor {
        Actor::Person(person) if person.market == market.id => person.account,
        _ => return Err(RegisterError::Denied),
    };
    let profile = profile.checked(rules).map_err(RegisterError::Invalid)?;
    let mut provider = match rows::provider_of_account(tx, market.id, account)? {
        Some(known) if matches!(known.standing, Standing::Rejected { .. }) => {
            let again = Provider { profile, ..known };
            rows::save_profile(tx, &again)?;
            again
        }
        Some(_) => return Err(RegisterError::AlreadyRegistered),
        None => {
            let new = newcomer(tx, market.id, account, profile, rules);
            rows::insert(tx, &new)?;
            new
        }
    };
    history::change_standing(tx, actor, &mut provider, Standing::Applied)?;
    tx.publish(Applied { market: market.id, provider: provider.id, account })?;
    if rules.approval == Approval::Automatic {
        history::change_standing(tx, &Actor::System, &mut provider, Standing::Approved)?;
        tx.publish(Approved { market: market.id, provider: provider.id, account, by: None })?;
    }
    Ok(provider)
}

fn newcomer(
    tx: &mut Tx<'_>,
    market: MarketId,
    account: AccountId,
    profile: Profile,
    rules: &Workforce,
) -> Provider {
    Provider {
        id: tx.new_id(),
        market,
        account,
        profile,
        employment: Employment::Independent,
        capacity: rules.capacity,
        standing: Standing::Applied,
        background: Background::Pending,
        duty: Duty::Off,
        valid_until: None,
        in_hand: 0,
        hours: Hours::default(),
        ratings: Ratings::default(),
        registered_at: tx.now(),
    }
}
