//! Tokens that mean nothing by themselves: refresh tokens and tickets. The caller holds the token, the store holds
//! its digest, so a stolen table opens no session. 256 random bits need no salt and no slow hash.

use aws_lc_rs::digest::{SHA256, digest as sha256};
use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine};
use kernel::Chance;

use crate::Secret;

const BYTES: usize = 32;

pub fn draw(chance: &mut Chance) -> Secret<String> {
    Secret::new(BASE64_URL_SAFE_NO_PAD.encode(chance.bytes::<BYTES>()))
}

/// What the store keeps and looks up.
pub fn digest(token: &str) -> [u8; 32] {
    let digest = sha256(&SHA256, token.as_bytes());
    digest.as_ref().try_into().expect("SHA-256 is 32 bytes")
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

    #[test]
    fn the_digest_is_plain_sha_256() {
        // The test vector "abc" of FIPS 180-4.
        assert_eq!(digest("abc")[..4], [0xba, 0x78, 0x16, 0xbf]);
        assert_ne!(digest("abc"), digest("abd"));
    }
}
