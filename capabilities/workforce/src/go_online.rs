use ::store::Tx;
use kernel::{Actor, Market};

use crate::{
    Duty, DutyError, FindError, Hindrance, Provider,
    duty::{hindrances, valid_until},
    events::WentOnline,
    find, store as rows,
};

/// A provider goes on duty, or is told everything that keeps them from it. One who was finishing takes on new orders
/// again.
pub fn go_online(tx: &mut Tx<'_>, actor: &Actor, market: &Market) -> Result<Provider, DutyError> {
    let mut provider = find::own(tx, actor, market.id)?;
    let Some(rules) = &market.blueprint.workforce else {
        return Err(DutyError::NotReady(vec![Hindrance::NotApproved]));
    };
    let (documents, now) = (rows::documents(tx, provider.id)?, tx.now());
    let hindrances = hindrances(&provider, &documents, market, rules, now);
    if !hindrances.is_empty() {
        return Err(DutyError::NotReady(hindrances));
    }
    let was_off = provider.duty == Duty::Off;
    provider.duty = Duty::On;
    provider.valid_until = valid_until(&provider, &documents, rules, now);
    rows::enter_duty(tx, &provider)?;
    if was_off {
        tx.publish(WentOnline { market: market.id, provider: provider.id, account: provider.account })?;
    }
    Ok(provider)
}

impl From<FindError> for DutyError {
    fn from(error: FindError) -> Self {
        match error {
            FindError::Denied | FindError::Missing => Self::Missing,
            FindError::Store(error) => error.into(),
        }
    }
}
