//! Who is notified of an event: the notification matrix of the order's blueprint, applied.

use std::sync::Arc;

use ::store::{StoreError, Tx, log::Logged};
use kernel::{
    AccountId, Actor, Event, Market, Money, OrderId,
    blueprint::{Occasion, ReasonCode, Recipient, StateName, Trigger},
};
use markets::Markets;
use notifications::{Announcement, Mentions};
use orders::{FindError, Order};

use crate::{
    Texts,
    addressees::{StaffLists, addressees},
};

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
    /// Whose order it is, when the event says so.
    customer: Option<AccountId>,
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
        if !may_concern_somebody(tx, market, news, staff)? {
            return Ok(());
        }
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
            let to = addressees(tx, notification, &order, news.by, staff)?;
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

/// Whether anybody could be told of this, under whichever rules its order was placed. Most orders are placed by the one
/// person who is told of it and in kitchens that look at a screen: they need not be read again to tell nobody.
fn may_concern_somebody(
    tx: &mut Tx<'_>,
    market: &Market,
    news: &News,
    staff: &mut StaffLists,
) -> Result<bool, StoreError> {
    for notification in market.versions.values().flat_map(|rules| rules.notifications_on(&news.trigger)) {
        for recipient in &notification.to {
            let concerned = match recipient {
                Recipient::Customer => news.customer.is_none() || news.customer != news.by,
                Recipient::DeliveryStaff => true,
                Recipient::Kitchen | Recipient::Operator => staff
                    .reached(tx, market.id, *recipient, &notification.channels)?
                    .any(|account| Some(account.id) != news.by),
            };
            if concerned {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

fn news(event: &Logged) -> Option<News> {
    use orders::events::{DeliveryAssigned, FeedbackGiven, OrderPlaced, StatusChanged};
    let order = event.order?;
    let plain =
        |trigger| News { order, trigger, by: None, customer: None, reason: None, amount: None, rating: None };
    let happened = |occasion| plain(Trigger::Happened(occasion));
    match event.name.as_str() {
        OrderPlaced::NAME => {
            let placed: OrderPlaced = event.read()?;
            let customer = Some(placed.customer);
            Some(News { by: customer, customer, ..plain(Trigger::Entered(placed.status)) })
        }
        StatusChanged::NAME => {
            let changed: StatusChanged = event.read()?;
            let reason = changed.reason.and_then(|reason| reason.parse().ok());
            let (by, customer) = (changed.account, Some(changed.customer));
            let news = News { by, customer, reason, ..plain(Trigger::Entered(changed.status)) };
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
