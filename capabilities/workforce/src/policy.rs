//! Who may.

use kernel::{Actor, MarketId, Roles};

use crate::Provider;

/// Operators decide who works in their market, and see everybody who does or wants to.
pub(crate) fn may_decide(actor: &Actor, market: MarketId) -> bool {
    actor.is_any_of(market, Roles::OPERATORS)
}

/// A provider's own is theirs alone: nobody goes on duty for somebody else.
pub(crate) fn is_own(actor: &Actor, provider: &Provider) -> bool {
    match actor {
        Actor::System => false,
        Actor::Person(person) => person.market == provider.market && person.account == provider.account,
    }
}

pub(crate) fn may_see(actor: &Actor, provider: &Provider) -> bool {
    is_own(actor, provider) || may_decide(actor, provider.market)
}
