use ::store::Tx;
use kernel::{Actor, Fault, Market, ProviderId};

use crate::{
    Background, DecideError, Employment, Provider, Standing, events::Approved, history, policy, store as rows,
};

pub const CAPACITY_MAX: u32 = 1_000;

/// On which terms somebody works; what is absent stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Terms {
    pub employment: Option<Employment>,
    pub capacity: Option<u32>,
}

/// An operator lets somebody work, or changes the terms of one who does.
pub fn approve(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: &Market,
    id: ProviderId,
    terms: Terms,
) -> Result<Provider, DecideError> {
    if !policy::may_decide(actor, market.id) {
        return Err(DecideError::Denied);
    }
    let mut provider = rows::provider(tx, market.id, id)?.ok_or(DecideError::Missing)?;
    let rules = market.blueprint.workforce.as_ref().ok_or(DecideError::Missing)?;
    if rules.background_check && provider.background != Background::Clear {
        return Err(DecideError::BackgroundNotClear);
    }
    provider.employment = terms.employment.unwrap_or(provider.employment);
    provider.capacity = taken_capacity(&provider, terms.capacity)?;
    match provider.standing {
        Standing::Approved => {}
        Standing::Applied | Standing::Rejected { .. } => {
            history::change_standing(tx, actor, &mut provider, Standing::Approved)?;
            let (account, by) = (provider.account, actor.account());
            tx.publish(Approved { market: market.id, provider: id, account, by })?;
        }
        Standing::Suspended { .. } => return Err(DecideError::not_now(&provider.standing)),
    }
    rows::save_terms(tx, &provider)?;
    Ok(provider)
}

/// Nobody is told to have less in hand than they have.
fn taken_capacity(provider: &Provider, capacity: Option<u32>) -> Result<u32, DecideError> {
    let capacity = capacity.unwrap_or(provider.capacity);
    let least = provider.in_hand.max(1);
    if (least..=CAPACITY_MAX).contains(&capacity) {
        return Ok(capacity);
    }
    let reason = format!("give a capacity from {least} to {CAPACITY_MAX}");
    Err(DecideError::Invalid(vec![Fault::new("capacity", reason)]))
}
