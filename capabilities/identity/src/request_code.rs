use std::{net::IpAddr, time::Duration};

use ::store::Tx;
use crypto::Codes;
use i18n::Language;
use kernel::{MarketId, Phone};

use crate::{Config, RequestCodeError, jobs::SendCode, limit, origin::origin, store};

#[derive(Debug, Clone)]
pub struct CodeRequest {
    /// Whose name the message carries.
    pub market: MarketId,
    pub phone: Phone,
    pub address: IpAddr,
    pub language: Language,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodeSent {
    pub valid_for: Duration,
}

/// Sends a fresh code to a phone. It never looks at accounts, so it cannot tell whether there is one.
pub fn request_code(
    tx: &mut Tx<'_>,
    config: &Config,
    request: &CodeRequest,
) -> Result<CodeSent, RequestCodeError> {
    count(tx, config, request)?;
    let code = Codes::draw(tx.chance());
    let challenge = tx.chance().bytes();
    let sealed = config.pepper.codes.seal(&request.phone, &challenge, code.expose());
    let expires_at = tx.now().plus(config.code_valid_for);
    let row = store::Code { challenge, sealed };
    store::replace_code(tx, &request.phone, &row, config.tries_per_code, expires_at)?;
    tx.enqueue(&SendCode {
        market: request.market,
        phone: request.phone.clone(),
        language: request.language,
        code: code.into_exposed(),
        expires_at,
    })?;
    Ok(CodeSent { valid_for: config.code_valid_for })
}

/// Counts the request, or refuses it with the time to wait. What is refused does not count: waiting helps.
fn count(tx: &mut Tx<'_>, config: &Config, request: &CodeRequest) -> Result<(), RequestCodeError> {
    let now = tx.now();
    let origin = origin(request.address);
    let of_phone = store::requests_of_phone(tx, &request.phone, config.codes_per_phone)?;
    let of_origin = store::requests_of_origin(tx, &origin, config.codes_per_origin)?;
    let waits = [
        limit::wait(&of_phone, config.codes_per_phone, now),
        limit::wait(&of_origin, config.codes_per_origin, now),
    ];
    if let Some(retry_after) = waits.into_iter().flatten().max() {
        return Err(RequestCodeError::Limited { retry_after });
    }
    store::count_request(tx, &request.phone, &origin, now.plus(config.codes_counted_for))?;
    Ok(())
}
