//! What everybody asks first: who is this, and what may they do here?

use ::store::{StoreError, Tx};
use kernel::{Actor, MarketId, Person, Roles, SessionId};

use crate::{Account, store};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    pub account: Account,
    pub session: SessionId,
    pub market: MarketId,
    pub roles: Roles,
}

impl Standing {
    pub const fn person(&self) -> Person {
        Person { account: self.account.id, session: self.session, market: self.market, roles: self.roles }
    }

    pub const fn actor(&self) -> Actor {
        Actor::Person(self.person())
    }
}

/// Tells who a session is in a market; nothing once it has ended. Asked by every request, so it is one statement.
pub fn standing(
    tx: &mut Tx<'_>,
    session: SessionId,
    market: MarketId,
) -> Result<Option<Standing>, StoreError> {
    let found = store::account_of_session(tx, session, market)?;
    Ok(found.map(|(account, roles)| Standing { account, session, market, roles }))
}
