use std::time::Duration;

use ::store::{StoreError, Tx};
use crypto::{Secret, opaque};
use kernel::Person;

use crate::{Config, store};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticket {
    pub token: Secret<String>,
    pub valid_for: Duration,
}

/// Gives a person a token for the next socket or feed they open in this market: addresses end up in logs, where an
/// access token must not stand.
pub fn issue_ticket(tx: &mut Tx<'_>, config: &Config, person: &Person) -> Result<Ticket, StoreError> {
    let token = opaque::draw(tx.chance());
    let expires_at = tx.now().plus(config.ticket_valid_for);
    store::add_ticket(tx, &opaque::digest(token.expose()), person, expires_at)?;
    Ok(Ticket { token, valid_for: config.ticket_valid_for })
}
