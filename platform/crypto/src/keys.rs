//! The key pair that signs access tokens, and the public halves that are still believed after a rotation.

use std::fmt;

use aws_lc_rs::{
    digest::{SHA256, digest},
    encoding::{AsDer, Pkcs8V1Der},
    signature::{ED25519, Ed25519KeyPair, KeyPair, ParsedPublicKey},
};
use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine};
use kernel::Chance;

use crate::Secret;

/// 72 bits of the public key's digest: enough to tell one's own few keys apart.
const KEY_ID_BYTES: usize = 9;

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an Ed25519 key: give the PKCS#8 bytes that `to_pkcs8` wrote")]
pub struct NotAKey;

pub struct SigningKey {
    pair: Ed25519KeyPair,
    public: PublicKey,
}

impl SigningKey {
    pub fn generate(chance: &mut Chance) -> Self {
        let seed = Secret::new(chance.bytes::<32>());
        let pair = Ed25519KeyPair::from_seed_unchecked(seed.expose()).expect("any 32 bytes are a seed");
        Self::new(pair).expect("a key pair has a public half")
    }

    pub fn from_pkcs8(der: &[u8]) -> Result<Self, NotAKey> {
        Self::new(Ed25519KeyPair::from_pkcs8(der).map_err(|_| NotAKey)?)
    }

    /// For the key file: whoever reads it can sign in as anybody.
    pub fn to_pkcs8(&self) -> Secret<Vec<u8>> {
        let der: Pkcs8V1Der<'_> = self.pair.as_der().expect("a key pair in memory can be written");
        Secret::new(der.as_ref().to_vec())
    }

    pub const fn public(&self) -> &PublicKey {
        &self.public
    }

    pub(crate) fn sign(&self, message: &[u8]) -> Vec<u8> {
        self.pair.sign(message).as_ref().to_vec()
    }

    fn new(pair: Ed25519KeyPair) -> Result<Self, NotAKey> {
        let public = PublicKey::from_bytes(pair.public_key().as_ref())?;
        Ok(Self { pair, public })
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey({})", self.public.id)
    }
}

#[derive(Clone)]
pub struct PublicKey {
    id: String,
    key: ParsedPublicKey,
}

impl PublicKey {
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, NotAKey> {
        let key = ParsedPublicKey::new(&ED25519, bytes).map_err(|_| NotAKey)?;
        let id = BASE64_URL_SAFE_NO_PAD.encode(&digest(&SHA256, bytes).as_ref()[..KEY_ID_BYTES]);
        Ok(Self { id, key })
    }

    /// The `kid` of the tokens this key signed. It follows from the key, so two copies agree on it unasked.
    pub fn id(&self) -> &str {
        &self.id
    }

    pub(crate) fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        self.key.verify_sig(message, signature).is_ok()
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({})", self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_file_gives_back_the_key() {
        let key = SigningKey::generate(&mut Chance::seeded(3));
        let again = SigningKey::from_pkcs8(key.to_pkcs8().expose()).unwrap();
        assert_eq!(key.public().id(), again.public().id());
        assert!(again.public().verifies(b"hello", &key.sign(b"hello")));
    }

    #[test]
    fn another_seed_makes_another_key() {
        let mut chance = Chance::seeded(3);
        let (one, two) = (SigningKey::generate(&mut chance), SigningKey::generate(&mut chance));
        assert_ne!(one.public().id(), two.public().id());
        assert!(!two.public().verifies(b"hello", &one.sign(b"hello")));
    }

    #[test]
    fn a_damaged_key_file_is_refused() {
        let good = SigningKey::generate(&mut Chance::seeded(3)).to_pkcs8().into_exposed();
        let half = &good[..good.len() / 2];
        for bad in [&[][..], b"-----BEGIN PRIVATE KEY-----", half, &[0; 48]] {
            assert_eq!(SigningKey::from_pkcs8(bad).err(), Some(NotAKey));
        }
        assert_eq!(PublicKey::from_bytes(&[1; 31]).err(), Some(NotAKey));
    }

    #[test]
    fn debug_shows_the_id_only() {
        let key = SigningKey::generate(&mut Chance::seeded(3));
        assert_eq!(format!("{key:?}"), format!("SigningKey({})", key.public().id()));
    }
}
