//! Tokens that mean nothing by themselves: refresh tokens and tickets. The caller holds the token, the store holds
//! its digest, so a stolen table opens no session. 256 random bits need no salt and no slow hash.

use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine};
use kernel::Chance;

use crate::Secret;

const BYTES: usize = 32;

pub fn draw(chance: &mut Chance) -> Secret<String> {
    Secret::new(BASE64_URL_SAFE_NO_PAD.encode(chance.bytes::<BYTES>()))
}

/// What the store keeps and looks up.
pub fn digest(token: &str) -> [u8; 32] {
    crate::digest(&[token.as_bytes()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_43_url_safe_characters_and_differ() {
        let mut chance = Chance::seeded(1);
        let (one, two) = (draw(&mut chance), draw(&mut chance));
        assert_ne!(one, two);
        assert_eq!(one.expose().len(), 43);
        assert!(one.expose().bytes().all(|c| c.is_ascii_alphanumeric() || c == b'-' || c == b'_'));
    }
}
