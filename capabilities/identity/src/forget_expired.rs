use ::store::{StoreError, Tx};

use crate::{Config, end_session::end_session, events::SessionEnd, store};

/// How many sessions one run ends; more wait for the next.
const SESSIONS_MAX: i64 = 1_000;

/// Forgets what time has made worthless: spent limits, codes and tickets, and sessions nobody can refresh any more.
pub fn forget_expired(tx: &mut Tx<'_>, config: &Config) -> Result<(), StoreError> {
    store::forget_requests(tx, tx.now().minus(config.codes_counted_for))?;
    store::forget_codes(tx)?;
    store::forget_tickets(tx)?;
    for session in store::expired_sessions(tx, SESSIONS_MAX)? {
        end_session(tx, session, SessionEnd::Expired)?;
    }
    Ok(())
}
