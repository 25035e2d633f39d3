//! Access tokens: a JWT (RFC 9068, `at+jwt`) signed with Ed25519 that says which account calls, from which session,
//! until when. It names no market: roles differ per market and are looked up, so taking one away works at once.

use std::{borrow::Cow, time::Duration};

use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine};
use kernel::{AccountId, SessionId, Timestamp};
use serde::{Deserialize, Serialize};

use crate::{PublicKey, Secret, SigningKey};

/// Ours are about 400 bytes; nothing longer is worth decoding.
const LENGTH_MAX: usize = 1_024;

/// How far ahead another copy's clock may run before its tokens look forged.
const SKEW_MAX: Duration = Duration::from_secs(60);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Claims {
    pub account: AccountId,
    pub session: SessionId,
    pub issued_at: Timestamp,
    pub expires_at: Timestamp,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TokenError {
    #[error("the access token has expired")]
    Expired,
    #[error("the access token is not one of ours")]
    Invalid,
}

/// Issues with one key; believes that key and the ones retired before it.
#[derive(Debug)]
pub struct AccessTokens {
    issuer: String,
    audience: String,
    key: SigningKey,
    believed: Vec<Believed>,
}

/// A key with the only header that its tokens can have.
#[derive(Debug)]
struct Believed {
    header: String,
    key: PublicKey,
}

impl AccessTokens {
    pub fn new(issuer: impl Into<String>, audience: impl Into<String>, key: SigningKey) -> Self {
        let believed = vec![Believed::new(key.public().clone())];
        Self { issuer: issuer.into(), audience: audience.into(), key, believed }
    }

    /// Keeps tokens of former keys valid until they expire by themselves.
    #[must_use]
    pub fn believing(mut self, retired: impl IntoIterator<Item = PublicKey>) -> Self {
        self.believed.extend(retired.into_iter().map(Believed::new));
        self
    }

    pub fn issue(&self, claims: &Claims) -> Secret<String> {
        let payload = Payload {
            iss: Cow::Borrowed(&self.issuer),
            aud: Cow::Borrowed(&self.audience),
            sub: claims.account,
            sid: claims.session,
            iat: claims.issued_at.as_seconds(),
            exp: claims.expires_at.as_seconds(),
        };
        let payload = serde_json::to_vec(&payload).expect("strings, ids and numbers are JSON");
        let signed = format!("{}.{}", self.believed[0].header, BASE64_URL_SAFE_NO_PAD.encode(payload));
        let signature = BASE64_URL_SAFE_NO_PAD.encode(self.key.sign(signed.as_bytes()));
        Secret::new(format!("{signed}.{signature}"))
    }

    pub fn verify(&self, token: &str, now: Timestamp) -> Result<Claims, TokenError> {
        let payload = self.signed_payload(token).ok_or(TokenError::Invalid)?;
        let payload: Payload<'_> = serde_json::from_slice(&payload).map_err(|_| TokenError::Invalid)?;
        if payload.iss != self.issuer || payload.aud != self.audience {
            return Err(TokenError::Invalid);
        }
        let claims = payload.claims().ok_or(TokenError::Invalid)?;
        if claims.issued_at > now.plus(SKEW_MAX) {
            return Err(TokenError::Invalid);
        }
        if claims.expires_at <= now { Err(TokenError::Expired) } else { Ok(claims) }
    }

    /// The decoded payload, if one of our keys signed it. Base64 is strict (no padding, no stray bits), so a token
    /// has exactly one spelling and may serve as a cache key.
    fn signed_payload(&self, token: &str) -> Option<Vec<u8>> {
        if token.len() > LENGTH_MAX {
            return None;
        }
        let (signed, signature) = token.rsplit_once('.')?;
        let (header, payload) = signed.split_once('.')?;
        let believed = self.believed.iter().find(|believed| believed.header == header)?;
        let signature = BASE64_URL_SAFE_NO_PAD.decode(signature).ok()?;
        if !believed.key.verifies(signed.as_bytes(), &signature) {
            return None;
        }
        BASE64_URL_SAFE_NO_PAD.decode(payload).ok()
    }
}

impl Believed {
    fn new(key: PublicKey) -> Self {
        let header = format!(r#"{{"alg":"EdDSA","typ":"at+jwt","kid":"{}"}}"#, key.id());
        Self { header: BASE64_URL_SAFE_NO_PAD.encode(header), key }
    }
}

#[derive(Serialize, Deserialize)]
struct Payload<'a> {
    #[serde(borrow)]
    iss: Cow<'a, str>,
    #[serde(borrow)]
    aud: Cow<'a, str>,
    sub: AccountId,
    sid: SessionId,
    iat: i64,
    exp: i64,
}

impl Payload<'_> {
    fn claims(&self) -> Option<Claims> {
        Some(Claims {
            account: self.sub,
            session: self.sid,
            issued_at: from_seconds(self.iat)?,
            expires_at: from_seconds(self.exp)?,
        })
    }
}

fn from_seconds(seconds: i64) -> Option<Timestamp> {
    seconds.checked_mul(1_000_000).map(Timestamp::from_micros)
}

#[cfg(test)]
mod tests;
