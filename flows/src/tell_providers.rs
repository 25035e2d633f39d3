//! Tells providers what was decided about them, and which document runs out.

use std::sync::Arc;

use ::store::{StoreError, Tx, log::Logged};
use i18n::Value;
use jiff::civil::Date;
use kernel::{AccountId, Event, Market, ProviderId, blueprint::DocumentName};
use markets::Markets;
use notifications::PayloadText;
use workforce::{FindError, events};

use crate::Texts;

/// The page such a notice opens.
const OPENS: &str = "PROVIDER_PROFILE";

#[derive(Clone)]
pub struct ProviderNotices {
    pub markets: Arc<Markets>,
    pub texts: Arc<Texts>,
}

/// What happened to a provider, as the texts may mention it.
#[derive(Default)]
struct News {
    /// Also names the message: `notice-provider-approved`.
    kind: &'static str,
    account: Option<AccountId>,
    reason: String,
    document: Option<DocumentName>,
    day: Option<Date>,
}

impl ProviderNotices {
    /// Writes a notice for each of these events that concerns a provider.
    pub fn tell(&self, tx: &mut Tx<'_>, logged: &[Logged]) -> Result<(), StoreError> {
        for event in logged {
            let Some(market) = self.markets.by_id(event.market) else { continue };
            if let Some(news) = news(tx, event)? {
                self.write(tx, &market, &news)?;
            }
        }
        Ok(())
    }

    fn write(&self, tx: &mut Tx<'_>, market: &Market, news: &News) -> Result<(), StoreError> {
        let account = news.account.map(|account| identity::account(tx, account)).transpose()?.flatten();
        let Some(account) = account else { return Ok(()) };
        let texts = self.texts.of(&market.blueprint);
        let document = news.document.as_ref().map(|name| {
            // A later blueprint may not ask for it any more, and then has no word for it.
            let rules = market.blueprint.workforce.as_ref();
            let known = rules.is_some_and(|rules| rules.document(name).is_some());
            if known { texts.text(account.language, &name.text_key(), &[]) } else { name.to_string() }
        });
        let values = [
            ("market", Value::from(&market.name)),
            ("reason", Value::from(&news.reason)),
            ("document", Value::from(document.unwrap_or_default())),
            ("day", Value::from(news.day.map(|day| day.to_string()).unwrap_or_default())),
        ];
        let text = |part: &str| {
            let key = format!("notice-{}.{part}", news.kind.replace('_', "-"));
            texts.text(account.language, &key, &values)
        };
        let text = PayloadText { title: text("title"), body: text("body") };
        notifications::tell(tx, market.id, account.id, news.kind, OPENS, text)
    }
}

fn news(tx: &mut Tx<'_>, event: &Logged) -> Result<Option<News>, StoreError> {
    let of = |kind, account| News { kind, account: Some(account), ..News::default() };
    Ok(match event.name.as_str() {
        events::Approved::NAME => {
            event.read().map(|told: events::Approved| of("provider_approved", told.account))
        }
        events::Reinstated::NAME => {
            event.read().map(|told: events::Reinstated| of("provider_reinstated", told.account))
        }
        events::Rejected::NAME => event.read().map(|told: events::Rejected| News {
            reason: told.reason,
            ..of("provider_rejected", told.account)
        }),
        events::Suspended::NAME => event.read().map(|told: events::Suspended| News {
            reason: told.reason,
            ..of("provider_suspended", told.account)
        }),
        events::DocumentRejected::NAME => match event.read::<events::DocumentRejected>() {
            Some(told) => Some(News {
                kind: "document_rejected",
                account: account_of(tx, event, told.provider)?,
                reason: told.reason,
                document: Some(told.name),
                day: None,
            }),
            None => None,
        },
        events::DocumentExpiring::NAME => event.read().map(|told: events::DocumentExpiring| News {
            document: Some(told.name),
            day: told.expires_on,
            ..of("document_expiring", told.account)
        }),
        events::DocumentExpired::NAME => event.read().map(|told: events::DocumentExpired| News {
            document: Some(told.name),
            ..of("document_expired", told.account)
        }),
        _ => None,
    })
}

fn account_of(
    tx: &mut Tx<'_>,
    event: &Logged,
    provider: ProviderId,
) -> Result<Option<AccountId>, StoreError> {
    match workforce::public(tx, event.market, provider) {
        Ok(provider) => Ok(Some(provider.account)),
        Err(FindError::Store(error)) => Err(error),
        Err(FindError::Missing | FindError::Denied) => Ok(None),
    }
}
