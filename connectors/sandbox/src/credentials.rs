//! What the gateway gave us when we "signed up": a public key id and two secrets.

use ::store::{StoreError, Tx};
use crypto::{SharedKey, digest};

use crate::store;

pub struct Credentials {
    pub key_id: String,
    /// Signs what the browser brings back.
    pub payments: SharedKey,
    /// Signs webhooks.
    pub webhooks: SharedKey,
}

/// Whichever copy of the program draws first, all sign with the same secret.
pub fn load_or_draw(tx: &mut Tx<'_>) -> Result<Credentials, StoreError> {
    let (key_id, secret) = match store::credentials(tx)? {
        Some(found) => found,
        None => {
            let key_id = format!("sandbox_{}", store::token(tx));
            let secret = tx.chance().bytes::<32>();
            store::insert_credentials(tx, &key_id, &secret)?;
            (key_id, secret.to_vec())
        }
    };
    // Two keys out of one secret: whoever learns one of them does not know the other.
    let derived = |purpose: &[u8]| SharedKey::new(&digest(&[&secret, purpose]));
    Ok(Credentials { key_id, payments: derived(b"payments"), webhooks: derived(b"webhooks") })
}
