//! How an endpoint knows that a webhook is ours: the symmetric signature of Standard Webhooks.

use base64::prelude::{BASE64_STANDARD, Engine};
use crypto::{Secret, SharedKey};
use kernel::{Chance, Timestamp};

const PREFIX: &str = "whsec_";
const BYTES: usize = 32;

/// `whsec_` and the key in base64.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndpointSecret(Secret<String>);

impl EndpointSecret {
    pub fn draw(chance: &mut Chance) -> Self {
        Self(Secret::new(format!("{PREFIX}{}", BASE64_STANDARD.encode(chance.bytes::<BYTES>()))))
    }

    pub(crate) fn kept(text: String) -> Self {
        Self(Secret::new(text))
    }

    pub fn expose(&self) -> &str {
        self.0.expose()
    }

    /// The value of the header `webhook-signature`.
    pub fn sign(&self, id: &str, at: Timestamp, body: &str) -> String {
        let key = self.expose().strip_prefix(PREFIX).and_then(|key| BASE64_STANDARD.decode(key).ok());
        let key = SharedKey::new(&key.expect("secrets are drawn here and read back as they were kept"));
        let signed = format!("{id}.{}.{body}", at.as_seconds());
        format!("v1,{}", BASE64_STANDARD.encode(key.tag(signed.as_bytes())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_signature_is_the_one_of_the_specification() {
        // The vector that the reference libraries of Standard Webhooks are tested with.
        let secret = EndpointSecret::kept("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw".to_owned());
        let at = Timestamp::from_micros(1_614_265_330_000_000);
        let signature = secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", at, r#"{"test": 2432232314}"#);
        assert_eq!(signature, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    #[test]
    fn a_secret_is_long_and_not_printed() {
        let secret = EndpointSecret::draw(&mut Chance::seeded(1));
        assert_eq!(secret.expose().len(), PREFIX.len() + 44);
        assert!(!format!("{secret:?}").contains(PREFIX));
        assert_ne!(secret, EndpointSecret::draw(&mut Chance::seeded(2)));
    }
}
