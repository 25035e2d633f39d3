//! One-time codes: six digits sent to a phone. A million codes are quickly tried, so a plain hash of one hides
//! nothing; the store keeps an HMAC under a pepper that is not in the database.

use aws_lc_rs::hmac;
use kernel::{Chance, Phone};

use crate::Secret;

const DIGITS: u32 = 1_000_000;

/// Draws, seals and checks codes with the server's pepper.
pub struct Codes {
    pepper: hmac::Key,
}

impl Codes {
    pub fn new(pepper: &Secret<[u8; 32]>) -> Self {
        Self { pepper: hmac::Key::new(hmac::HMAC_SHA256, pepper.expose()) }
    }

    pub fn draw(chance: &mut Chance) -> Secret<String> {
        Secret::new(format!("{:06}", chance.below(DIGITS)))
    }

    /// What the store keeps. It holds for this phone and this challenge alone, so a row copied over another one
    /// opens nothing.
    pub fn seal(&self, phone: &Phone, challenge: &[u8; 16], code: &str) -> [u8; 32] {
        let tag = hmac::sign(&self.pepper, &bound(phone, challenge, code));
        tag.as_ref().try_into().expect("HMAC-SHA-256 is 32 bytes")
    }

    /// Compares in constant time.
    pub fn matches(&self, phone: &Phone, challenge: &[u8; 16], code: &str, sealed: &[u8]) -> bool {
        hmac::verify(&self.pepper, &bound(phone, challenge, code), sealed).is_ok()
    }
}

/// The challenge has a fixed length and a phone holds no zero byte, so no two inputs share a message.
fn bound(phone: &Phone, challenge: &[u8; 16], code: &str) -> Vec<u8> {
    [b"one-time code", challenge.as_slice(), phone.as_str().as_bytes(), &[0], code.as_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes() -> Codes {
        Codes::new(&Secret::new([7; 32]))
    }

    fn phone(text: &str) -> Phone {
        text.parse().unwrap()
    }

    #[test]
    fn a_code_is_six_digits_also_when_it_starts_with_zeroes() {
        let mut chance = Chance::seeded(2);
        let drawn: Vec<_> = (0..2_000).map(|_| Codes::draw(&mut chance).into_exposed()).collect();
        assert!(drawn.iter().all(|code| code.len() == 6 && code.bytes().all(|c| c.is_ascii_digit())));
        assert!(drawn.iter().any(|code| code.starts_with('0')));
    }

    #[test]
    fn a_seal_holds_for_its_phone_its_challenge_and_its_code_only() {
        let (ada, bob) = (phone("+919876543210"), phone("+919876543211"));
        let sealed = codes().seal(&ada, &[1; 16], "042137");
        assert!(codes().matches(&ada, &[1; 16], "042137", &sealed));

        assert!(!codes().matches(&ada, &[1; 16], "042138", &sealed));
        assert!(!codes().matches(&ada, &[2; 16], "042137", &sealed));
        assert!(!codes().matches(&bob, &[1; 16], "042137", &sealed));
        assert!(!codes().matches(&ada, &[1; 16], "42137", &sealed));
        assert!(!codes().matches(&ada, &[1; 16], "", &sealed));
        assert!(!codes().matches(&ada, &[1; 16], "042137", &sealed[..31]));
        assert!(!codes().matches(&ada, &[1; 16], "042137", &[]));
    }

    #[test]
    fn another_pepper_opens_nothing() {
        let ada = phone("+919876543210");
        let sealed = codes().seal(&ada, &[1; 16], "042137");
        let other = Codes::new(&Secret::new([8; 32]));
        assert!(!other.matches(&ada, &[1; 16], "042137", &sealed));
    }
}
