//! Who may.

use kernel::{AccountId, Actor, MarketId, Roles};

use crate::DispatchError;

/// Dispatchers are operators; the engine itself is one, too.
pub fn must_dispatch(actor: &Actor, market: MarketId) -> Result<(), DispatchError> {
    if actor.is_any_of(market, Roles::OPERATORS) { Ok(()) } else { Err(DispatchError::Denied) }
}

/// Whether this is the person themself, in this market.
pub fn is_self(actor: &Actor, market: MarketId, provider: AccountId) -> bool {
    matches!(actor, Actor::Person(person) if person.account == provider && person.market == market)
}
