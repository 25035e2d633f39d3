use ::store::{StoreError, Tx};

use crate::{
    Config, Credentials, RefreshRefused, end_session::end_session, events::SessionEnd,
    refresh_token::RefreshToken, session::Shown, store,
};

/// Trades a refresh token for the next one. A token that was used before ends its session.
///
/// The refusal comes inside `Ok`: the end of the session must be kept, and what ends in `Err` is undone.
pub fn refresh(
    tx: &mut Tx<'_>,
    config: &Config,
    token: &str,
) -> Result<Result<Credentials, RefreshRefused>, StoreError> {
    let Some(token) = RefreshToken::read(token, &config.pepper.refresh_tokens) else {
        return Ok(Err(RefreshRefused));
    };
    let Some(session) = store::session(tx, token.session)? else { return Ok(Err(RefreshRefused)) };
    let now = tx.now();
    match session.judge(token, now, config.refresh_grace) {
        Shown::Newest => {
            let refreshed = session.refreshed(now);
            store::refresh_session(tx, &refreshed)?;
            Ok(Ok(refreshed.credentials(config, now)))
        }
        Shown::JustSpent => Ok(Ok(session.credentials(config, now))),
        Shown::Stolen => {
            end_session(tx, session.id, SessionEnd::RefreshTokenReused)?;
            Ok(Err(RefreshRefused))
        }
    }
}
