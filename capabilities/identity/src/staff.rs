use ::store::{StoreError, Tx};
use kernel::{AccountId, Actor, Cursor, Id, MarketId, Page, PageRequest, Roles, Timestamp};

use crate::{Account, StaffError, policy, store};

/// A person who works in a market.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    pub account: Account,
    pub roles: Roles,
}

/// Lists who works in a market, the newest accounts first.
pub fn staff(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    ask: &PageRequest,
) -> Result<Page<Member>, StaffError> {
    if !policy::may_see_staff(actor, market) {
        return Err(StaffError::Denied);
    }
    let members = store::members(tx, market, AccountId::from_bytes(ask.after.id), ask.fetch())?;
    // Ids sort by the time they were made, so the id alone says where a page ends.
    Ok(ask.page(members, |member| Cursor { at: Timestamp::EPOCH, id: *member.account.id.as_bytes() }))
}

/// Finds one person who works in a market, for work to be given to them.
pub fn member(tx: &mut Tx<'_>, market: MarketId, account: AccountId) -> Result<Option<Member>, StoreError> {
    store::member(tx, market, account)
}
