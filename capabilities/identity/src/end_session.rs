use ::store::{StoreError, Tx};
use kernel::{AccountId, SessionId};

use crate::{
    events::{SessionEnd, SessionEnded},
    store,
};

/// Ends a session, for whatever reason, and says whose it was; its tickets go with it. Nothing happens when it has
/// ended before.
pub(crate) fn end_session(
    tx: &mut Tx<'_>,
    session: SessionId,
    reason: SessionEnd,
) -> Result<Option<AccountId>, StoreError> {
    let Some((account, market)) = store::remove_session(tx, session)? else { return Ok(None) };
    tx.publish(SessionEnded { market, session, account, reason })?;
    Ok(Some(account))
}
