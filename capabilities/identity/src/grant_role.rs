use ::store::{StoreError, Tx};
use i18n::Language;
use kernel::{Actor, MarketId, Phone, Role};

use crate::{Account, GrantRoleError, Member, Name, events::RoleGranted, policy, store};

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
    let account = find_or_make_account(tx, invitation)?;
    if store::add_role(tx, market, account.id, role, actor.account())? {
        tx.publish(RoleGranted { market, account: account.id, role, by: actor.account() })?;
    }
    let roles = store::roles(tx, market, account.id)?;
    Ok(Member { account, roles })
}

fn find_or_make_account(tx: &mut Tx<'_>, invitation: &Invitation) -> Result<Account, StoreError> {
    let Some(mut account) = store::account_of_phone(tx, &invitation.phone)? else {
        let Invitation { phone, name, language, .. } = invitation.clone();
        let account = Account { id: tx.new_id(), phone, name, language };
        store::add_account(tx, &account)?;
        return Ok(account);
    };
    if let (None, Some(name)) = (&account.name, &invitation.name) {
        store::set_name(tx, account.id, name)?;
        account.name = Some(name.clone());
    }
    Ok(account)
}
