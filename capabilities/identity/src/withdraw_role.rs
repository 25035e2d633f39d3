use ::store::Tx;
use kernel::{AccountId, Actor, MarketId, Role, Roles};

use crate::{WithdrawRoleError, events::RoleWithdrawn, policy, store};

/// Takes a role away, but never the last one that lets somebody invite others: such a market could not be repaired
/// from within. Two operators who remove each other at the same moment both read that another is left; only because
/// transactions are serializable does one of them read again.
pub fn withdraw_role(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    account: AccountId,
    role: Role,
) -> Result<(), WithdrawRoleError> {
    if !policy::may_change_role(actor, market, role) {
        return Err(WithdrawRoleError::Denied);
    }
    if !store::roles(tx, market, account)?.contains(role) {
        return Err(WithdrawRoleError::NotHeld);
    }
    if Roles::OPERATORS.contains(role) && !store::has_operator_without(tx, market, account, role)? {
        return Err(WithdrawRoleError::LastOperator);
    }
    store::remove_role(tx, market, account, role)?;
    tx.publish(RoleWithdrawn { market, account, role, by: actor.account() })?;
    Ok(())
}
