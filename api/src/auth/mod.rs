//! Signing in by a code, staying signed in, and leaving.

pub mod logout;
pub mod refresh;
pub mod request_otp;
pub mod ticket;
pub mod verify_otp;

use crypto::AccessTokens;
use identity::Credentials;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What a device keeps: one to call with, one to renew it.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct TokensView {
    /// Goes into `Authorization: Bearer …`.
    pub access_token: String,
    /// Good for one call of `/auth/refresh`, which gives the next one.
    pub refresh_token: String,
    /// Seconds until the access token expires.
    #[schema(example = 3_600)]
    pub expires_in: u64,
}

impl TokensView {
    pub fn issue(tokens: &AccessTokens, credentials: Credentials) -> Self {
        let Credentials { access, refresh } = credentials;
        Self {
            access_token: tokens.issue(&access).into_exposed(),
            refresh_token: refresh.into_exposed(),
            expires_in: access.expires_at.since(access.issued_at).as_secs(),
        }
    }
}
