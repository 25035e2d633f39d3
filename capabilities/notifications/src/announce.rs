//! Tells people of an order, as a row of the blueprint's notification matrix says.

use i18n::{Catalogue, Language, Value};
use kernel::{
    AccountId, MarketId, Money, OrderId, Phone,
    blueprint::{Channel, Notification, OrderType, ReasonCode, StateName, Trigger, Word},
};
use store::{StoreError, Tx};

use crate::{Notice, Payload, PayloadLink, PayloadText, jobs, send_sms, store as rows};

/// What happened to which order, and which row of the matrix speaks of it.
#[derive(Debug, Clone)]
pub struct Announcement<'a> {
    pub market: MarketId,
    pub order: OrderId,
    /// Where the order stands now.
    pub status: &'a StateName,
    pub notification: &'a Notification,
    pub mentions: Mentions<'a>,
}

/// What the texts may mention; the blueprint's checker allows no other variables.
#[derive(Debug, Clone, Copy)]
pub struct Mentions<'a> {
    pub number: &'a str,
    pub order_type: OrderType,
    /// The order's total; of a refund, what goes back.
    pub total: Money,
    pub reason: Option<&'a ReasonCode>,
    pub staff: Option<&'a str>,
    pub rating: Option<u32>,
}

/// Somebody to tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addressee {
    pub account: AccountId,
    pub phone: Phone,
    pub language: Language,
}

/// Writes the notices and queues the messages. `catalogue` holds the texts of the market's blueprint.
pub fn announce(
    tx: &mut Tx<'_>,
    catalogue: &Catalogue,
    announcement: &Announcement<'_>,
    to: &[Addressee],
) -> Result<(), StoreError> {
    for addressee in to {
        let payload = announcement.payload(catalogue, addressee.language);
        for channel in &announcement.notification.channels {
            match channel {
                Channel::InApp => {
                    let notice = announcement.notice(tx, addressee, &payload);
                    rows::insert_notice(tx, &notice)?;
                }
                Channel::Push => push(tx, announcement.market, addressee, &payload)?,
                Channel::Sms => {
                    send_sms::text(tx, announcement.market, &addressee.phone, &payload.notification.body)?;
                }
            }
        }
    }
    Ok(())
}

/// One job for each device, so that one that fails does not hold up or repeat the others.
fn push(
    tx: &mut Tx<'_>,
    market: MarketId,
    addressee: &Addressee,
    payload: &Payload,
) -> Result<(), StoreError> {
    for device in rows::devices_of(tx, market, addressee.account)? {
        tx.enqueue(&jobs::SendPush {
            market,
            device: device.id,
            account: addressee.account,
            to: addressee.phone.clone(),
            payload: payload.clone(),
        })?;
    }
    Ok(())
}

impl Announcement<'_> {
    fn payload(&self, catalogue: &Catalogue, language: Language) -> Payload {
        let key = self.notification.template.text_key();
        let values = self.mentions.values(catalogue, language);
        let text = |part: &str| catalogue.text(language, &format!("{key}.{part}"), &values);
        Payload {
            notification: PayloadText { title: text("title"), body: text("body") },
            data: PayloadLink {
                kind: self.kind().to_owned(),
                order_id: self.order,
                status: self.status.as_str().to_owned(),
                click_action: self.notification.opens,
            },
        }
    }

    fn kind(&self) -> &str {
        match &self.notification.on {
            Trigger::Entered(_) => "order_status",
            Trigger::Happened(occasion) => occasion.as_str(),
        }
    }

    fn notice(&self, tx: &mut Tx<'_>, addressee: &Addressee, payload: &Payload) -> Notice {
        Notice {
            id: tx.new_id(),
            market: self.market,
            account: addressee.account,
            kind: payload.data.kind.clone(),
            title: payload.notification.title.clone(),
            body: payload.notification.body.clone(),
            order: Some(self.order),
            status: Some(payload.data.status.clone()),
            click_action: payload.data.click_action.as_str().to_owned(),
            read_at: None,
            at: tx.now(),
        }
    }
}

impl Mentions<'_> {
    fn values(&self, catalogue: &Catalogue, language: Language) -> Vec<(&'static str, Value<'_>)> {
        let reason = self.reason.map(|reason| catalogue.text(language, &reason.text_key(), &[]));
        vec![
            ("number", Value::from(self.number)),
            ("type", Value::from(self.order_type.as_str())),
            ("total", Value::from(self.total)),
            ("reason", Value::from(reason.unwrap_or_default())),
            ("staff", Value::from(self.staff.unwrap_or_default())),
            ("rating", Value::from(self.rating.unwrap_or_default())),
        ]
    }
}
