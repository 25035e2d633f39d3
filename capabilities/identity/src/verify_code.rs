use ::store::{StoreError, Tx};
use i18n::Language;
use kernel::{MarketId, Phone};

use crate::{
    Account, Config, Credentials, Standing, WrongCode, events::SessionOpened, introduce, session::Session,
    store,
};

/// Long enough to recognise a browser by.
const DEVICE_LENGTH_MAX: usize = 200;

/// What a person typed, where, and on what.
#[derive(Debug, Clone)]
pub struct CodeEntry {
    pub market: MarketId,
    pub phone: Phone,
    pub code: String,
    /// What the device calls itself, for the person to recognise it by.
    pub device: String,
    /// For the account, when this makes it.
    pub language: Language,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    pub standing: Standing,
    pub credentials: Credentials,
}

/// Opens a session for whoever types the code that was sent, and makes their account when it is their first.
///
/// The refusal comes inside `Ok`: a wrong try must be counted, and what ends in `Err` is undone.
pub fn verify_code(
    tx: &mut Tx<'_>,
    config: &Config,
    entry: &CodeEntry,
) -> Result<Result<SignedIn, WrongCode>, StoreError> {
    let Some(code) = store::take_try(tx, &entry.phone)? else { return Ok(Err(WrongCode)) };
    if !config.pepper.codes.matches(&entry.phone, &code.challenge, &entry.code, &code.sealed) {
        return Ok(Err(WrongCode));
    }
    store::spend_code(tx, &entry.phone)?;
    let account = introduce(tx, &entry.phone, None, entry.language)?;
    let session = open_session(tx, config, &account, entry)?;
    let credentials = session.credentials(config, tx.now());
    let roles = store::roles(tx, entry.market, account.id)?;
    let standing = Standing { account, session: session.id, market: entry.market, roles };
    Ok(Ok(SignedIn { standing, credentials }))
}

fn open_session(
    tx: &mut Tx<'_>,
    config: &Config,
    account: &Account,
    entry: &CodeEntry,
) -> Result<Session, StoreError> {
    let now = tx.now();
    let session = Session {
        id: tx.new_id(),
        account: account.id,
        generation: Session::FIRST_GENERATION,
        refreshed_at: now,
        expires_at: now.plus(config.session_valid_for),
    };
    let device: String = entry.device.chars().take(DEVICE_LENGTH_MAX).collect();
    store::add_session(tx, &session, entry.market, &device)?;
    tx.publish(SessionOpened { market: entry.market, session: session.id, account: account.id })?;
    Ok(session)
}
