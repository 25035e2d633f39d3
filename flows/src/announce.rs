//! Who is notified of an event: the notification matrix of the order's blueprint, applied.

use std::{
    collections::{HashMap, hash_map::Entry},
    sync::Arc,
};

use ::store::{StoreError, Tx, log::Logged};
use identity::Member;
use kernel::{
    AccountId, Actor, Event, Market, MarketId, Money, OrderId, PageRequest, Role,
    blueprint::{Occasion, ReasonCode, Recipient, StateName, Trigger},
};
use markets::Markets;
use notifications::{Addressee, Announcement, Mentions};
use orders::{FindError, Order};

use crate::Texts;

/// What is needed to tell people.
#[derive(Clone)]
pub struct Announcer {
    pub markets: Arc<Markets>,
    pub texts: Arc<Texts>,
}

/// Something that the matrix may have a row for.
struct News {
    order: OrderId,
    trigger: Trigger,
    /// Nobody is notified of what they did themselves.
    by: Option<AccountId>,
    reason: Option<ReasonCode>,
    /// Of a refund: what goes back.
    amount: Option<Money>,
    rating: Option<u32>,
}

impl News {
    /// The state that was entered, which the order may have left since; of anything else, where the order stands.
    fn status<'a>(&'a self, order: &'a Order) -> &'a StateName {
        match &self.trigger {
            Trigger::Entered(status) => status,
            Trigger::Happened(_) => &order.status,
        }
    }
}

impl Announcer {
    /// Notifies everybody whom these events concern.
    pub fn announce(&self, tx: &mut Tx<'_>, events: &[Logged]) -> Result<(), StoreError> {
        let mut staff = StaffLists::default();
        for event in events {
            let news = news(event);
            if let Some((news, market)) = news.zip(self.markets.by_id(event.market)) {
                self.tell(tx, &market, &news, &mut staff)?;
            }
        }
        Ok(())
    }

    fn tell(
        &self,
        tx: &mut Tx<'_>,
        market: &Market,
        news: &News,
        staff: &mut StaffLists,
    ) -> Result<(), StoreError> {
        let order = match orders::order(tx, &Actor::System, market.id, news.order) {
            Ok(order) => order,
            Err(FindError::Store(error)) => return Err(error),
            Err(FindError::Missing | FindError::NotStaff) => return Ok(()),
        };
        let Some(rules) = market.blueprint_of(&order.blueprint) else {
            return Ok(());
        };
        let texts = self.texts.of(rules);
        for notification in rules.notifications_on(&news.trigger) {
            let mut to = Vec::new();
            for recipient in &notification.to {
                to.extend(addressees(tx, *recipient, &order, staff)?);
            }
            to.retain(|addressee| Some(addressee.account) != news.by);
            let runner = order.delivery_staff.map(|id| identity::account(tx, id)).transpose()?.flatten();
            let runner = runner.and_then(|account| account.name).map(|name| name.to_string());
            let announcement = Announcement {
                market: market.id,
                order: order.id,
                status: news.status(&order),
                notification,
                mentions: Mentions {
                    number: &order.number,
                    order_type: order.order_type,
                    total: news.amount.unwrap_or(order.bill.total),
                    reason: news.reason.as_ref(),
                    staff: runner.as_deref(),
                    rating: news.rating,
                },
            };
            notifications::announce(tx, &texts, &announcement, &to)?;
        }
        Ok(())
    }
}

fn news(event: &Logged) -> Option<News> {
    use orders::events::{DeliveryAssigned, FeedbackGiven, OrderPlaced, StatusChanged};
    let order = event.order?;
    let plain = |trigger| News { order, trigger, by: None, reason: None, amount: None, rating: None };
    let happened = |occasion| plain(Trigger::Happened(occasion));
    match event.name.as_str() {
        OrderPlaced::NAME => {
            let placed: OrderPlaced = event.read()?;
            Some(News { by: Some(placed.customer), ..plain(Trigger::Entered(placed.status)) })
        }
        StatusChanged::NAME => {
            let changed: StatusChanged = event.read()?;
            let reason = changed.reason.and_then(|reason| reason.parse().ok());
            let news = News { by: changed.account, reason, ..plain(Trigger::Entered(changed.status)) };
            (!changed.undo).then_some(news)
        }
        DeliveryAssigned::NAME => Some(happened(Occasion::DeliveryAssigned)),
        FeedbackGiven::NAME => {
            let given: FeedbackGiven = event.read()?;
            let by = Some(given.customer);
            Some(News { by, rating: Some(given.rating), ..happened(Occasion::FeedbackGiven) })
        }
        payments::events::Captured::NAME => Some(happened(Occasion::PaymentCaptured)),
        payments::events::Failed::NAME => Some(happened(Occasion::PaymentFailed)),
        payments::events::Refunded::NAME => {
            let refunded: payments::events::Refunded = event.read()?;
            Some(News { amount: Some(refunded.amount), ..happened(Occasion::Refunded) })
        }
        _ => None,
    }
}

/// The staff of each market, asked for once per batch.
#[derive(Default)]
struct StaffLists(HashMap<MarketId, Vec<Member>>);

impl StaffLists {
    fn with_role(
        &mut self,
        tx: &mut Tx<'_>,
        market: MarketId,
        role: Role,
    ) -> Result<Vec<Addressee>, StoreError> {
        let members = match self.0.entry(market) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unknown) => unknown.insert(whole_staff(tx, market)?),
        };
        let chosen = members.iter().filter(|member| member.roles.contains(role));
        Ok(chosen.map(|member| addressee(&member.account)).collect())
    }
}

fn whole_staff(tx: &mut Tx<'_>, market: MarketId) -> Result<Vec<Member>, StoreError> {
    let (mut members, mut after) = (Vec::new(), None);
    loop {
        let ask = PageRequest::new(after, Some(kernel::page::LIMIT_MAX));
        let page = match identity::staff(tx, &Actor::System, market, &ask) {
            Ok(page) => page,
            Err(identity::StaffError::Store(error)) => return Err(error),
            Err(identity::StaffError::Denied) => return Ok(members),
        };
        members.extend(page.rows);
        match page.next {
            Some(next) => after = Some(next),
            None => return Ok(members),
        }
    }
}

fn addressees(
    tx: &mut Tx<'_>,
    recipient: Recipient,
    order: &Order,
    staff: &mut StaffLists,
) -> Result<Vec<Addressee>, StoreError> {
    match recipient {
        Recipient::Kitchen => staff.with_role(tx, order.market, Role::Kitchen),
        Recipient::Operator => staff.with_role(tx, order.market, Role::Operator),
        Recipient::Customer => account(tx, Some(order.customer)),
        Recipient::DeliveryStaff => account(tx, order.delivery_staff),
    }
}

fn account(tx: &mut Tx<'_>, id: Option<AccountId>) -> Result<Vec<Addressee>, StoreError> {
    let account = id.map(|id| identity::account(tx, id)).transpose()?.flatten();
    Ok(account.iter().map(addressee).collect())
}

fn addressee(account: &identity::Account) -> Addressee {
    Addressee { account: account.id, phone: account.phone.clone(), language: account.language }
}
