//! Who may decide what others may do.

use kernel::{Actor, MarketId, Role, Roles};

/// Nobody hands out, or takes away, more than they hold themselves; being a customer is not in anybody's gift.
pub(crate) fn may_change_role(actor: &Actor, market: MarketId, role: Role) -> bool {
    match role {
        Role::Customer => false,
        Role::Provider | Role::Kitchen | Role::Operator => actor.is_any_of(market, Roles::OPERATORS),
        Role::Admin => actor.is_any_of(market, Roles::NONE.with(Role::Admin)),
    }
}

/// Those who work in a market may know who else does.
pub(crate) fn may_see_staff(actor: &Actor, market: MarketId) -> bool {
    actor.is_staff_of(market)
}
