use ::store::{StoreError, Tx};
use kernel::{Actor, MarketId, ProviderId};

use crate::{DecideError, Provider, Standing, events::Reinstated, history, policy, store as rows};

/// An operator ends a suspension.
pub fn reinstate(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    id: ProviderId,
) -> Result<Provider, DecideError> {
    if !policy::may_decide(actor, market) {
        return Err(DecideError::Denied);
    }
    let mut provider = rows::provider(tx, market, id)?.ok_or(DecideError::Missing)?;
    if !matches!(provider.standing, Standing::Suspended { .. }) {
        return Err(DecideError::not_now(&provider.standing));
    }
    end_suspension(tx, actor, &mut provider)?;
    Ok(provider)
}

pub(crate) fn end_suspension(
    tx: &mut Tx<'_>,
    actor: &Actor,
    provider: &mut Provider,
) -> Result<(), StoreError> {
    history::change_standing(tx, actor, provider, Standing::Approved)?;
    let Provider { market, id, account, .. } = *provider;
    tx.publish(Reinstated { market, provider: id, account, by: actor.account() })
}
