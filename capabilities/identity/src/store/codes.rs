use ::store::{FromRow, Row, StoreError, Tx, params};
use kernel::{Phone, Timestamp};

/// A code as the database knows it: sealed, and the challenge the seal is bound to.
pub(crate) struct Code {
    pub challenge: [u8; 16],
    pub sealed: [u8; 32],
}

impl FromRow for Code {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { challenge: bytes(row, 0)?, sealed: bytes(row, 1)? })
    }
}

fn bytes<const N: usize>(row: &mut Row<'_>, index: usize) -> Result<[u8; N], StoreError> {
    let bytes: Vec<u8> = row.take()?;
    bytes.try_into().map_err(|_| StoreError::Unreadable { index, reason: format!("not {N} bytes") })
}

/// Until when the requests for a phone's codes count, of those that still do, the longest first.
pub(crate) fn requests_of_phone(
    tx: &mut Tx<'_>,
    phone: &Phone,
    limit: u32,
) -> Result<Vec<Timestamp>, StoreError> {
    let now = tx.now();
    tx.all(
        "select counts_until from identity_code_requests where phone = $1 and counts_until > $2
         order by counts_until desc limit $3",
        params![phone, now, limit],
    )
}

pub(crate) fn requests_of_origin(
    tx: &mut Tx<'_>,
    origin: &str,
    limit: u32,
) -> Result<Vec<Timestamp>, StoreError> {
    let now = tx.now();
    tx.all(
        "select counts_until from identity_code_requests where origin = $1 and counts_until > $2
         order by counts_until desc limit $3",
        params![origin, now, limit],
    )
}

pub(crate) fn count_request(
    tx: &mut Tx<'_>,
    phone: &Phone,
    origin: &str,
    until: Timestamp,
) -> Result<(), StoreError> {
    tx.run_one(
        "insert into identity_code_requests (phone, origin, counts_until) values ($1, $2, $3)",
        params![phone, origin, until],
    )
}

pub(crate) fn replace_code(
    tx: &mut Tx<'_>,
    phone: &Phone,
    code: &Code,
    tries: u32,
    expires_at: Timestamp,
) -> Result<(), StoreError> {
    tx.run_one(
        "insert into identity_codes (phone, challenge, sealed, tries_left, expires_at) values ($1, $2, $3, $4, $5)
         on conflict (phone) do update set challenge = excluded.challenge, sealed = excluded.sealed,
           tries_left = excluded.tries_left, expires_at = excluded.expires_at",
        params![phone, code.challenge, code.sealed, tries, expires_at],
    )
}

/// Uses up one try at a phone's code, before anybody knows whether it is right.
pub(crate) fn take_try(tx: &mut Tx<'_>, phone: &Phone) -> Result<Option<Code>, StoreError> {
    let now = tx.now();
    tx.maybe(
        "update identity_codes set tries_left = tries_left - 1
         where phone = $1 and tries_left > 0 and expires_at > $2 returning challenge, sealed",
        params![phone, now],
    )
}

pub(crate) fn spend_code(tx: &mut Tx<'_>, phone: &Phone) -> Result<(), StoreError> {
    tx.run_one("delete from identity_codes where phone = $1", params![phone])
}

pub(crate) fn forget_codes(tx: &mut Tx<'_>) -> Result<u64, StoreError> {
    let now = tx.now();
    tx.run("delete from identity_codes where expires_at <= $1", params![now])
}

pub(crate) fn forget_requests(tx: &mut Tx<'_>) -> Result<u64, StoreError> {
    let now = tx.now();
    tx.run("delete from identity_code_requests where counts_until <= $1", params![now])
}
