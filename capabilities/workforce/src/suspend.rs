use ::store::Tx;
use kernel::{Actor, Fault, MarketId, ProviderId, Timestamp};

use crate::{
    DecideError, Provider, Standing,
    events::{OfflineReason, Suspended, WentOffline},
    history, policy,
    reject::reason_given,
    store as rows,
};

/// An operator takes somebody off work, for a while or until a person ends it. They are offline at once; what they have
/// in hand is for dispatch to give to others.
pub fn suspend(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    id: ProviderId,
    reason: &str,
    until: Option<Timestamp>,
) -> Result<Provider, DecideError> {
    if !policy::may_decide(actor, market) {
        return Err(DecideError::Denied);
    }
    let mut provider = rows::provider(tx, market, id)?.ok_or(DecideError::Missing)?;
    let reason = reason_given(reason)?;
    if until.is_some_and(|until| until <= tx.now()) {
        let fault = Fault::new("until", "name a moment that is still to come");
        return Err(DecideError::Invalid(vec![fault]));
    }
    if !matches!(provider.standing, Standing::Approved | Standing::Suspended { .. }) {
        return Err(DecideError::not_now(&provider.standing));
    }
    let standing = Standing::Suspended { reason: reason.clone(), until };
    history::change_standing(tx, actor, &mut provider, standing)?;
    let (account, by) = (provider.account, actor.account());
    tx.publish(Suspended { market, provider: id, account, reason, until, by })?;
    if rows::leave_duty(tx, id)? {
        tx.publish(WentOffline::of(&provider, OfflineReason::Suspended))?;
    }
    rows::provider(tx, market, id)?.ok_or(DecideError::Missing)
}
