use ::store::{StoreError, Tx};
use kernel::AccountId;

use crate::{Config, end_session::end_session, events::SessionEnd, refresh_token::RefreshToken};

/// Ends the session a refresh token belongs to, and says whose it was. Holding any token of it is enough, so that a
/// device can sign out after its access token expired; a token that is not ours, or whose session has ended, needs
/// nothing done.
pub fn log_out(tx: &mut Tx<'_>, config: &Config, token: &str) -> Result<Option<AccountId>, StoreError> {
    match RefreshToken::read(token, &config.pepper.refresh_tokens) {
        Some(token) => end_session(tx, token.session, SessionEnd::LoggedOut),
        None => Ok(None),
    }
}
