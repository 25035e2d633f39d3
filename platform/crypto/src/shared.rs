//! A key shared with somebody outside, a payment gateway for example. Signatures are HMAC-SHA-256 in hexadecimal
//! over the exact bytes received: parse a webhook only after its signature held.

use std::fmt::Write;

use aws_lc_rs::hmac;

pub struct SharedKey(hmac::Key);

impl SharedKey {
    pub fn new(secret: &[u8]) -> Self {
        Self(hmac::Key::new(hmac::HMAC_SHA256, secret))
    }

    pub fn sign(&self, message: &[u8]) -> String {
        self.tag(message).iter().fold(String::with_capacity(64), |mut hex, byte| {
            write!(hex, "{byte:02x}").expect("a string takes what is written to it");
            hex
        })
    }

    /// The bytes of a signature, for those who write it otherwise.
    pub fn tag(&self, message: &[u8]) -> Vec<u8> {
        hmac::sign(&self.0, message).as_ref().to_vec()
    }

    /// Compares in constant time; a signature of another length or alphabet is simply wrong.
    pub fn verify(&self, message: &[u8], signature: &str) -> bool {
        from_hex(signature).is_some_and(|tag| hmac::verify(&self.0, message, &tag).is_ok())
    }
}

fn from_hex(text: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    if text.len() != 64 {
        return None;
    }
    for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Some(bytes)
}

fn digit(hex: u8) -> Option<u8> {
    char::from(hex).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_signature_is_hmac_sha_256() {
        // Test case 2 of RFC 4231.
        let signature = SharedKey::new(b"Jefe").sign(b"what do ya want for nothing?");
        assert_eq!(signature, "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    #[test]
    fn a_gateway_signs_the_order_and_the_payment_together() {
        let key = SharedKey::new(b"gateway secret");
        let signature = key.sign(b"order_9|pay_4");
        assert!(key.verify(b"order_9|pay_4", &signature));
        assert!(key.verify(b"order_9|pay_4", &signature.to_uppercase()));
        assert!(!key.verify(b"order_9|pay_5", &signature));
        assert!(!SharedKey::new(b"other").verify(b"order_9|pay_4", &signature));
    }

    #[test]
    fn a_webhook_that_changed_by_one_byte_is_refused() {
        let key = SharedKey::new(b"webhook secret");
        let signature = key.sign(br#"{"amount":100}"#);
        assert!(!key.verify(br#"{"amount": 100}"#, &signature));
    }

    #[test]
    fn what_is_not_a_signature_is_refused_without_panic() {
        let key = SharedKey::new(b"k");
        let good = key.sign(b"m");
        let long = format!("{good}00");
        let spaced = format!(" {}", &good[1..]);
        for bad in [
            "",
            "00",
            &good[..62],
            &good[..63],
            &long,
            &spaced,
            &"g".repeat(64),
            &"é".repeat(32),
            &"+f".repeat(32),
        ] {
            assert!(!key.verify(b"m", bad), "{bad}");
        }
    }
}
