//! What keeps a session alive: its id and a generation, signed with the pepper. A token follows from its place in the
//! chain, so the successor of a spent token can be given again without having been kept, and a chain of any length is
//! one row. A stranger cannot end a session by guessing: without the signature nothing is looked up.

use crypto::{Secret, SharedKey};
use kernel::SessionId;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RefreshToken {
    pub session: SessionId,
    /// Counts the uses: the first token of a session is generation 1.
    pub generation: i64,
}

impl RefreshToken {
    pub fn write(self, key: &SharedKey) -> Secret<String> {
        let signature = key.sign(self.message().as_bytes());
        Secret::new(format!("{}.{}.{signature}", self.session, self.generation))
    }

    pub fn read(text: &str, key: &SharedKey) -> Option<Self> {
        let (place, signature) = text.rsplit_once('.')?;
        let (session, generation) = place.split_once('.')?;
        let token = Self { session: session.parse().ok()?, generation: generation.parse().ok()? };
        key.verify(token.message().as_bytes(), signature).then_some(token)
    }

    fn message(self) -> String {
        format!("refresh token {} {}", self.session, self.generation)
    }
}

#[cfg(test)]
mod tests {
    use kernel::Id;

    use super::*;

    fn token() -> RefreshToken {
        RefreshToken { session: SessionId::from_bytes([3; 16]), generation: 7 }
    }

    #[test]
    fn a_token_reads_back_its_place_in_the_chain() {
        let key = SharedKey::new(b"pepper");
        let text = token().write(&key).into_exposed();
        assert_eq!(RefreshToken::read(&text, &key), Some(token()));
        assert_eq!(token().write(&key).into_exposed(), text, "the same place is the same token");
    }

    #[test]
    fn what_we_did_not_sign_is_nothing() {
        let key = SharedKey::new(b"pepper");
        let text = token().write(&key).into_exposed();
        let signature = text.rsplit_once('.').unwrap().1;
        assert_eq!(RefreshToken::read(&text, &SharedKey::new(b"another pepper")), None);
        let next_generation = text.replacen(".7.", ".8.", 1);
        let other_session = text.replacen("0303", "0304", 1);
        let without_generation = format!("{}.{signature}", token().session);
        for forged in
            ["", ".", "..", "a.b.c", signature, &next_generation, &other_session, &without_generation]
        {
            assert_eq!(RefreshToken::read(forged, &key), None, "{forged}");
        }
    }
}
