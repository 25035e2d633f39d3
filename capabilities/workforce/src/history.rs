use ::store::{StoreError, Tx};
use kernel::{AccountId, Actor, MarketId, ProviderId, Timestamp};

use crate::{FindError, Provider, Standing, find, store as rows};

/// Something that was decided about a provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// A standing, or `background_…` and an outcome.
    pub what: String,
    /// Absent when the engine did it.
    pub by: Option<AccountId>,
    pub reason: Option<String>,
    pub at: Timestamp,
}

/// Everything that was decided about a provider, the oldest first.
pub fn history(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    id: ProviderId,
) -> Result<Vec<Change>, FindError> {
    let provider = find::provider(tx, actor, market, id)?;
    Ok(rows::changes(tx, provider.id)?)
}

/// Keeps who changed a standing, when and why.
pub(crate) fn change_standing(
    tx: &mut Tx<'_>,
    actor: &Actor,
    provider: &mut Provider,
    standing: Standing,
) -> Result<(), StoreError> {
    provider.standing = standing;
    rows::save_standing(tx, provider)?;
    record(tx, actor, provider, provider.standing.as_str(), provider.standing.reason())
}

pub(crate) fn record(
    tx: &mut Tx<'_>,
    actor: &Actor,
    provider: &Provider,
    what: &str,
    reason: Option<&str>,
) -> Result<(), StoreError> {
    let (by, at) = (actor.account(), tx.now());
    let change = Change { what: what.to_owned(), by, reason: reason.map(str::to_owned), at };
    rows::insert_change(tx, provider, &change)
}
