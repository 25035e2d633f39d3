use ::store::{StoreError, Tx, params};

pub(crate) fn signing_key(tx: &mut Tx<'_>) -> Result<Option<Vec<u8>>, StoreError> {
    tx.maybe("select pkcs8 from identity_signing_keys order by generation desc limit 1", params![])
}

/// Of two copies that find no key, the second collides here and runs again, and then finds the first one's.
pub(crate) fn add_signing_key(tx: &mut Tx<'_>, pkcs8: &[u8]) -> Result<(), StoreError> {
    let now = tx.now();
    tx.run_one(
        "insert into identity_signing_keys (generation, pkcs8, created_at) values (1, $1, $2)
         on conflict (generation) do nothing",
        params![pkcs8, now],
    )
}
