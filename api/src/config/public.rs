use std::{collections::BTreeMap, sync::Arc};

use axum::extract::State;
use i18n::{Catalogue, Language};
use kernel::{
    Market, Problem, Timestamp,
    blueprint::{Blueprint, Flag, Mover, TimeOfDay, Word},
};
use markets::Switches;
use merchants::{Availability, Merchant};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{App, Data, Here, Refusal, Tongue};

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct PublicConfig {
    pub market: MarketView,
    pub merchant: MerchantState,
    pub restaurant_open: bool,
    pub delivery_enabled: bool,
    pub cash_payment_enabled: bool,
    pub upi_payment_enabled: bool,
    /// In minor units; null where nothing is delivered.
    pub delivery_fee: Option<i64>,
    #[schema(example = "5")]
    pub tax_percent: Option<String>,
    /// How long after placing an order may be cancelled whatever was paid.
    pub grace_seconds: u32,
    pub time_slots: Vec<SlotView>,
    /// What a customer may give as the reason of a cancellation.
    pub cancel_reasons: Vec<String>,
    /// What the kitchen may give.
    pub kitchen_cancel_reasons: Vec<String>,
    pub life_cycle: LifeCycleView,
    /// The words of this business in the caller's language: `state-…`, `slot-…`, `method-…`, `cancel-reason-…`.
    pub texts: BTreeMap<String, String>,
    pub flags: BTreeMap<String, bool>,
    /// The server's clock, for countdowns.
    #[schema(value_type = String, format = DateTime)]
    pub now: Timestamp,
}

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct MarketView {
    pub slug: String,
    pub name: String,
    pub currency: String,
    pub time_zone: String,
    pub languages: Vec<String>,
}

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct MerchantState {
    pub name: String,
    /// `open`, `busy`, `paused` or `closed`.
    pub state: String,
    pub busy_minutes: Option<u32>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub opens_at: Option<Timestamp>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub closes_at: Option<Timestamp>,
}

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct SlotView {
    pub id: String,
    pub name: String,
    #[schema(example = "07:00")]
    pub start: String,
    #[schema(example = "11:00")]
    pub end: String,
    pub active: bool,
}

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct LifeCycleView {
    pub states: Vec<StateView>,
    /// The states shown as steps, by order type.
    pub steps: BTreeMap<String, Vec<String>>,
}

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct StateView {
    pub name: String,
    /// `open`, `done` or `cancelled`.
    pub kind: String,
    pub step: Option<String>,
}

/// Tells apps what this market offers right now.
#[utoipa::path(
    get,
    path = "/config/public",
    tag = "market",
    responses((status = 200, body = Data<PublicConfig>))
)]
pub async fn public(
    State(app): State<Arc<App>>,
    Here(market): Here,
    Tongue(language): Tongue,
) -> Result<Data<PublicConfig>, Refusal> {
    let id = market.id;
    let (switches, merchant) = app
        .store
        .read(move |tx| {
            let switches = markets::switches(tx, id)?;
            let merchant = merchants::of_market(tx, id)?;
            Ok::<_, Problem>((switches, merchant))
        })
        .await?;
    let merchant = merchant.ok_or_else(|| Problem::broken("the market has no merchant"))?;
    let texts = app.texts.of(&market.blueprint);
    let words = Words { texts: &texts, language };
    Ok(Data::of(config(&market, &switches, &merchant, &words, app.clock.now())))
}

struct Words<'a> {
    texts: &'a Catalogue,
    language: Language,
}

impl Words<'_> {
    fn of(&self, key: &str) -> String {
        self.texts.text(self.language, key, &[])
    }
}

fn config(
    market: &Market,
    switches: &Switches,
    merchant: &Merchant,
    words: &Words<'_>,
    now: Timestamp,
) -> PublicConfig {
    let rules = &market.blueprint;
    let availability = merchant.availability(now, &market.time_zone);
    PublicConfig {
        market: market_view(market),
        merchant: merchant_state(merchant, availability),
        restaurant_open: availability.takes_orders(),
        delivery_enabled: switches.is_on("delivery"),
        cash_payment_enabled: offers(rules, switches, "cash"),
        upi_payment_enabled: offers(rules, switches, "upi"),
        delivery_fee: rules.pricing.delivery_fee,
        tax_percent: rules.pricing.tax.as_ref().map(|tax| tax.percentage.to_string()),
        grace_seconds: rules.life_cycle.grace().as_seconds(),
        time_slots: slots(market, words, now),
        cancel_reasons: reasons(rules, Mover::Customer),
        kitchen_cancel_reasons: reasons(rules, Mover::Kitchen),
        life_cycle: life_cycle(rules),
        texts: texts(rules, words),
        flags: Flag::ALL.iter().map(|flag| (flag.to_string(), rules.flags.is_on(*flag))).collect(),
        now,
    }
}

fn offers(rules: &Blueprint, switches: &Switches, method: &str) -> bool {
    rules.payment.method(method).is_some() && switches.is_on(method)
}

fn market_view(market: &Market) -> MarketView {
    MarketView {
        slug: market.slug.clone(),
        name: market.name.clone(),
        currency: market.currency.to_string(),
        time_zone: market.time_zone.iana_name().unwrap_or("UTC").to_owned(),
        languages: market.blueprint.languages.iter().map(ToString::to_string).collect(),
    }
}

fn merchant_state(merchant: &Merchant, availability: Availability) -> MerchantState {
    let (busy_minutes, opens_at, closes_at) = match availability {
        Availability::Open { closes_at } => (None, None, closes_at),
        Availability::Busy { minutes, closes_at } => (Some(minutes), None, closes_at),
        Availability::Paused { until } => (None, until, None),
        Availability::Closed { opens_at } => (None, opens_at, None),
    };
    let state = availability.as_str().to_owned();
    MerchantState { name: merchant.profile.name.clone(), state, busy_minutes, opens_at, closes_at }
}

fn slots(market: &Market, words: &Words<'_>, now: Timestamp) -> Vec<SlotView> {
    let time = TimeOfDay::from(now.in_zone(&market.time_zone).time());
    let shown = market.blueprint.slots.iter().map(|slot| SlotView {
        id: slot.name.to_string(),
        name: words.of(&slot.name.text_key()),
        start: slot.start.to_string(),
        end: slot.end.to_string(),
        active: slot.contains(time),
    });
    shown.collect()
}

fn reasons(rules: &Blueprint, mover: Mover) -> Vec<String> {
    rules.cancel_reasons_of(mover).iter().map(ToString::to_string).collect()
}

fn texts(rules: &Blueprint, words: &Words<'_>) -> BTreeMap<String, String> {
    let states = rules.life_cycle.states.iter().map(|state| state.name.text_key());
    let slots = rules.slots.iter().map(|slot| slot.name.text_key());
    let methods = rules.payment.methods.iter().map(|method| method.name.text_key());
    let reasons = rules.cancel_reasons.values().flatten().map(|code| code.text_key());
    let keys = states.chain(slots).chain(methods).chain(reasons);
    keys.map(|key| {
        let text = words.of(&key);
        (key, text)
    })
    .collect()
}

fn life_cycle(rules: &Blueprint) -> LifeCycleView {
    let states = rules.life_cycle.states.iter().map(|state| StateView {
        name: state.name.to_string(),
        kind: state.kind.to_string(),
        step: state.step.as_ref().map(ToString::to_string),
    });
    let steps =
        rules.life_cycle.steps.iter().map(|(order_type, steps)| {
            (order_type.to_string(), steps.iter().map(ToString::to_string).collect())
        });
    LifeCycleView { states: states.collect(), steps: steps.collect() }
}
