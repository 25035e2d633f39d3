use ::store::Tx;
use kernel::{Actor, MarketId, ProviderId};

use crate::{
    Background, DecideError, Provider,
    events::{BackgroundChecked, OfflineReason},
    go_offline::take_off,
    history, policy,
    provider::word,
    store as rows,
};

/// An operator keeps what the look into somebody's past has shown.
pub fn record_background(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    id: ProviderId,
    outcome: Background,
) -> Result<Provider, DecideError> {
    if !policy::may_decide(actor, market) {
        return Err(DecideError::Denied);
    }
    let mut provider = rows::provider(tx, market, id)?.ok_or(DecideError::Missing)?;
    if provider.background == outcome {
        return Ok(provider);
    }
    provider.background = outcome;
    rows::save_background(tx, &provider)?;
    history::record(tx, actor, &provider, &format!("background_{}", word(outcome)), None)?;
    let (account, by) = (provider.account, actor.account());
    tx.publish(BackgroundChecked { market, provider: id, account, outcome, by })?;
    if outcome == Background::Failed {
        take_off(tx, &provider, OfflineReason::BackgroundCheck)?;
    }
    rows::provider(tx, market, id)?.ok_or(DecideError::Missing)
}
