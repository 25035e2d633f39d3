//! The secret that is not in the database, so that a stolen copy of it opens no account.

use std::fmt;

use crypto::{Codes, Secret, SharedKey};

/// Thirty-two random bytes, the same for all copies of the program. Another pepper makes every waiting code and every
/// refresh token worthless: all people sign in again.
pub struct Pepper {
    pub(crate) codes: Codes,
    pub(crate) refresh_tokens: SharedKey,
}

impl Pepper {
    /// One secret serves both purposes because neither signs a message that the other could.
    pub fn new(secret: &Secret<[u8; 32]>) -> Self {
        Self { codes: Codes::new(secret), refresh_tokens: SharedKey::new(secret.expose()) }
    }
}

impl fmt::Debug for Pepper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pepper(hidden)")
    }
}
