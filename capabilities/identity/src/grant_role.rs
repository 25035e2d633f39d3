use ::store::Tx;
use i18n::Language;
use kernel::{Actor, MarketId, Phone, Role};

use crate::{GrantRoleError, Member, Name, events::RoleGranted, introduce, policy, store};

/// Whom to take on, and for what.
#[derive(Debug, Clone)]
pub struct Invitation {
    pub market: MarketId,
    pub phone: Phone,
    pub role: Role,
    /// Taken only when the person has said none themselves.
    pub name: Option<Name>,
    /// For the account, when this makes it.
    pub language: Language,
}

/// Gives a person a role in a market, known by their phone alone: they need not have signed in before. Granting what
/// they hold already changes nothing.
pub fn grant_role(tx: &mut Tx<'_>, actor: &Actor, invitation: &Invitation) -> Result<Member, GrantRoleError> {
    let Invitation { market, role, .. } = *invitation;
    if role == Role::Customer {
        return Err(GrantRoleError::NotStaff);
    }
    if !policy::may_change_role(actor, market, role) {
        return Err(GrantRoleError::Denied);
    }
    let account = introduce(tx, &invitation.phone, invitation.name.as_ref(), invitation.language)?;
    if store::add_role(tx, market, account.id, role, actor.account())? {
        tx.publish(RoleGranted { market, account: account.id, role, by: actor.account() })?;
    }
    let roles = store::roles(tx, market, account.id)?;
    Ok(Member { account, roles })
}
