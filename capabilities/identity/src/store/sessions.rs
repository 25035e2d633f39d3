use ::store::{FromRow, Row, StoreError, Tx, params};
use kernel::{AccountId, MarketId, SessionId};

use crate::session::Session;

impl FromRow for Session {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.take()?,
            account: row.take()?,
            generation: row.take()?,
            refreshed_at: row.take()?,
            expires_at: row.take()?,
        })
    }
}

pub(crate) fn add_session(
    tx: &mut Tx<'_>,
    session: &Session,
    market: MarketId,
    device: &str,
) -> Result<(), StoreError> {
    let Session { id, account, generation, refreshed_at, expires_at } = *session;
    tx.run_one(
        "insert into identity_sessions
           (id, account_id, market_id, device, generation, opened_at, refreshed_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $6, $7)",
        params![id, account, market, device, generation, refreshed_at, expires_at],
    )
}

pub(crate) fn session(tx: &mut Tx<'_>, id: SessionId) -> Result<Option<Session>, StoreError> {
    let now = tx.now();
    tx.maybe(
        "select id, account_id, generation, refreshed_at, expires_at from identity_sessions
         where id = $1 and expires_at > $2",
        params![id, now],
    )
}

/// Moves a session on by one generation; touches no row when somebody else did so first.
pub(crate) fn refresh_session(tx: &mut Tx<'_>, refreshed: &Session) -> Result<(), StoreError> {
    tx.run_one(
        "update identity_sessions set generation = $2, refreshed_at = $3 where id = $1 and generation = $2 - 1",
        params![refreshed.id, refreshed.generation, refreshed.refreshed_at],
    )
}

pub(crate) fn remove_session(
    tx: &mut Tx<'_>,
    id: SessionId,
) -> Result<Option<(AccountId, MarketId)>, StoreError> {
    tx.maybe("delete from identity_sessions where id = $1 returning account_id, market_id", params![id])
}

pub(crate) fn expired_sessions(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<SessionId>, StoreError> {
    let now = tx.now();
    tx.all(
        "select id from identity_sessions where expires_at <= $1 order by expires_at limit $2",
        params![now, limit],
    )
}
