use ::store::Tx;
use kernel::{Actor, Fault, MarketId, ProviderId};

use crate::{
    DecideError, Provider, Standing, events::Rejected, history, policy, profile::words, store as rows,
};

const REASON_CHARS_MAX: usize = 500;

/// An operator turns an application down, and says why.
pub fn reject(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    id: ProviderId,
    reason: &str,
) -> Result<Provider, DecideError> {
    if !policy::may_decide(actor, market) {
        return Err(DecideError::Denied);
    }
    let mut provider = rows::provider(tx, market, id)?.ok_or(DecideError::Missing)?;
    let reason = reason_given(reason)?;
    if provider.standing != Standing::Applied {
        return Err(DecideError::not_now(&provider.standing));
    }
    history::change_standing(tx, actor, &mut provider, Standing::Rejected { reason: reason.clone() })?;
    let (account, by) = (provider.account, actor.account());
    tx.publish(Rejected { market, provider: id, account, reason, by })?;
    Ok(provider)
}

/// Whoever is told no is told why.
pub(crate) fn reason_given(reason: &str) -> Result<String, DecideError> {
    let mut faults = Vec::new();
    let reason = words("reason", reason, REASON_CHARS_MAX, &mut faults);
    if reason.is_empty() {
        faults.push(Fault::new("reason", "fill this in"));
    }
    if faults.is_empty() { Ok(reason) } else { Err(DecideError::Invalid(faults)) }
}
