use ::store::{StoreError, Tx, params};
use kernel::{MarketId, Person, SessionId, Timestamp};

pub(crate) fn add_ticket(
    tx: &mut Tx<'_>,
    digest: &[u8; 32],
    person: &Person,
    expires_at: Timestamp,
) -> Result<(), StoreError> {
    tx.run_one(
        "insert into identity_tickets (digest, session_id, market_id, expires_at) values ($1, $2, $3, $4)",
        params![digest, person.session, person.market, expires_at],
    )
}

/// Takes a ticket off the table: of several who come with it at once, one finds it there.
pub(crate) fn take_ticket(
    tx: &mut Tx<'_>,
    digest: &[u8; 32],
) -> Result<Option<(SessionId, MarketId)>, StoreError> {
    let now = tx.now();
    tx.maybe(
        "delete from identity_tickets where digest = $1 and expires_at > $2 returning session_id, market_id",
        params![digest, now],
    )
}

pub(crate) fn forget_tickets(tx: &mut Tx<'_>) -> Result<u64, StoreError> {
    let now = tx.now();
    tx.run("delete from identity_tickets where expires_at <= $1", params![now])
}
