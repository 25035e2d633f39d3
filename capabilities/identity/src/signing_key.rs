use ::store::{StoreError, Tx};
use crypto::SigningKey;

use crate::store;

/// Gives the key that signs access tokens, and makes it the first time. Whichever copy of the program is first, all
/// get the same one, so a token issued by one is believed by the others and after a restart.
pub fn signing_key(tx: &mut Tx<'_>) -> Result<SigningKey, StoreError> {
    if let Some(pkcs8) = store::signing_key(tx)? {
        return SigningKey::from_pkcs8(&pkcs8)
            .map_err(|error| StoreError::Unreadable { index: 0, reason: error.to_string() });
    }
    let key = SigningKey::generate(tx.chance());
    store::add_signing_key(tx, key.to_pkcs8().expose())?;
    Ok(key)
}
