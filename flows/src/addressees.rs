//! Whom a row of the notification matrix can reach.

use std::collections::{HashMap, hash_map::Entry};

use ::store::{StoreError, Tx};
use identity::Member;
use kernel::{
    AccountId, Actor, MarketId, PageRequest, Role,
    blueprint::{Channel, Notification, Recipient},
};
use notifications::Addressee;
use orders::Order;

/// Everybody whom this row tells of this order. Nobody is told of what they did themselves.
pub fn addressees(
    tx: &mut Tx<'_>,
    notification: &Notification,
    order: &Order,
    by: Option<AccountId>,
    staff: &mut StaffLists,
) -> Result<Vec<Addressee>, StoreError> {
    let mut to = Vec::new();
    for recipient in &notification.to {
        match recipient {
            Recipient::Customer => to.extend(account(tx, Some(order.customer))?),
            Recipient::DeliveryStaff => to.extend(account(tx, order.delivery_staff)?),
            Recipient::Kitchen | Recipient::Operator => {
                let reached = staff.reached(tx, order.market, *recipient, &notification.channels)?;
                to.extend(reached.map(addressee));
            }
        }
    }
    to.retain(|addressee| Some(addressee.account) != by);
    Ok(to)
}

fn account(tx: &mut Tx<'_>, id: Option<AccountId>) -> Result<Option<Addressee>, StoreError> {
    let account = id.map(|id| identity::account(tx, id)).transpose()?.flatten();
    Ok(account.as_ref().map(addressee))
}

fn addressee(account: &identity::Account) -> Addressee {
    Addressee { account: account.id, phone: account.phone.clone(), language: account.language }
}

/// The staff of each market, asked for once per batch of events.
#[derive(Default)]
pub struct StaffLists(HashMap<MarketId, Vec<Colleague>>);

struct Colleague {
    member: Member,
    takes_pushes: bool,
}

impl StaffLists {
    /// Those among whom the recipient is meant whom at least one of these channels reaches.
    pub fn reached<'s>(
        &'s mut self,
        tx: &mut Tx<'_>,
        market: MarketId,
        recipient: Recipient,
        channels: &'s [Channel],
    ) -> Result<impl Iterator<Item = &'s identity::Account>, StoreError> {
        let colleagues = match self.0.entry(market) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unknown) => unknown.insert(whole_staff(tx, market)?),
        };
        let role = if recipient == Recipient::Kitchen { Role::Kitchen } else { Role::Operator };
        let has_role = move |colleague: &&Colleague| colleague.member.roles.contains(role);
        let can_be_told = |colleague: &&Colleague| {
            colleague.takes_pushes || channels.iter().any(|channel| *channel != Channel::Push)
        };
        Ok(colleagues.iter().filter(has_role).filter(can_be_told).map(|colleague| &colleague.member.account))
    }
}

fn whole_staff(tx: &mut Tx<'_>, market: MarketId) -> Result<Vec<Colleague>, StoreError> {
    let (mut colleagues, mut after) = (Vec::new(), None);
    loop {
        let ask = PageRequest::new(after, Some(kernel::page::LIMIT_MAX));
        let page = match identity::staff(tx, &Actor::System, market, &ask) {
            Ok(page) => page,
            Err(identity::StaffError::Store(error)) => return Err(error),
            Err(identity::StaffError::Denied) => return Ok(colleagues),
        };
        for member in page.rows {
            let takes_pushes = notifications::takes_pushes(tx, market, member.account.id)?;
            colleagues.push(Colleague { member, takes_pushes });
        }
        match page.next {
            Some(next) => after = Some(next),
            None => return Ok(colleagues),
        }
    }
}
