use ::store::{StoreError, Tx};

use crate::{end_session::end_session, events::SessionEnd, store};

/// How many sessions one run ends; more wait for the next.
const SESSIONS_MAX: i64 = 1_000;

/// Forgets what time has made worthless: spent limits, codes and tickets, and sessions nobody can refresh any more.
pub fn forget_expired(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    store::forget_requests(tx)?;
    store::forget_codes(tx)?;
    store::forget_tickets(tx)?;
    for session in store::expired_sessions(tx, SESSIONS_MAX)? {
        end_session(tx, session, SessionEnd::Expired)?;
    }
    Ok(())
}
