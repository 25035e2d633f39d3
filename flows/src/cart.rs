//! What a customer wants, before it is an order: the checks that placing and previewing share.

use ::store::{StoreError, Tx};
use kernel::{
    ChargeKind, Kind, Market, Problem, Timestamp,
    blueprint::{MethodName, OrderType, SlotName, Word},
};
use markets::Switches;
use merchants::{Availability, Merchant};
use orders::{Bill, Line, Needs};

#[derive(Debug, Clone)]
pub struct Cart {
    pub items: Vec<catalog::Wanted>,
    pub order_type: OrderType,
}

#[derive(Debug, thiserror::Error)]
pub enum CartError {
    #[error("{what} is not offered here at the moment")]
    NotOffered { field: &'static str, what: String },
    #[error("the merchant takes no orders now")]
    Closed { state: &'static str, opens_at: Option<Timestamp> },
    #[error("the market has no merchant")]
    NoMerchant,
    #[error(transparent)]
    Preview(#[from] catalog::PreviewError),
    #[error(transparent)]
    Reserve(#[from] catalog::ReserveError),
    #[error(transparent)]
    Pricing(#[from] pricing::PricingError),
    #[error(transparent)]
    Payment(#[from] payments::BeginError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<CartError> for Problem {
    fn from(error: CartError) -> Self {
        match error {
            CartError::NotOffered { field, .. } => Self::invalid(field, error),
            CartError::Closed { state, opens_at } => Self::new(Kind::Conflict, "RESTAURANT_CLOSED")
                .detail(serde_json::json!({ "state": state, "opens_at": opens_at })),
            CartError::NoMerchant => Self::broken(error),
            CartError::Preview(error) => error.into(),
            CartError::Reserve(error) => error.into(),
            CartError::Pricing(error) => error.into(),
            CartError::Payment(error) => error.into(),
            CartError::Store(error) => error.into(),
        }
    }
}

/// The merchant of the market, if it takes orders now.
pub fn open_merchant(tx: &mut Tx<'_>, market: &Market) -> Result<(Merchant, Availability), CartError> {
    let merchant = merchants::of_market(tx, market.id)?.ok_or(CartError::NoMerchant)?;
    match merchant.availability(tx.now(), &market.time_zone) {
        availability if availability.takes_orders() => Ok((merchant, availability)),
        Availability::Paused { until } => Err(CartError::Closed { state: "paused", opens_at: until }),
        Availability::Closed { opens_at } => Err(CartError::Closed { state: "closed", opens_at }),
        other => Err(CartError::Closed { state: other.as_str(), opens_at: None }),
    }
}

/// Refuses an order type that the blueprint does not have or an operator switched off.
pub fn must_offer_type(market: &Market, switches: &Switches, order_type: OrderType) -> Result<(), CartError> {
    let known = market.blueprint.life_cycle.order_types().any(|offered| offered == order_type);
    if known && switches.is_on(order_type.as_str()) {
        return Ok(());
    }
    Err(CartError::NotOffered { field: "type", what: order_type.to_string() })
}

/// Refuses a payment method that the blueprint does not have or an operator switched off.
pub fn must_offer_method<'m>(
    market: &'m Market,
    switches: &Switches,
    name: &MethodName,
) -> Result<&'m kernel::blueprint::Method, CartError> {
    let method = market.blueprint.payment.method(name.as_str());
    method
        .filter(|method| switches.is_on(method.name.as_str()))
        .ok_or_else(|| CartError::NotOffered { field: "payment_method", what: name.to_string() })
}

/// Refuses skills and brands that nobody in this business has.
pub fn must_know_needs(market: &Market, needs: &Needs) -> Result<(), CartError> {
    let workforce = market.blueprint.workforce.as_ref();
    let skill =
        needs.skills.iter().find(|skill| !workforce.is_some_and(|known| known.skills.contains(skill)));
    if let Some(skill) = skill {
        return Err(CartError::NotOffered { field: "needs.skills", what: skill.to_string() });
    }
    let brand = needs.brand.as_ref();
    match brand.filter(|brand| !workforce.is_some_and(|known| known.brands.contains(brand))) {
        Some(brand) => Err(CartError::NotOffered { field: "needs.brand", what: brand.to_string() }),
        None => Ok(()),
    }
}

/// The slots of the day that run now, where the market is.
pub fn active_slots(market: &Market, now: Timestamp) -> Vec<SlotName> {
    catalog::active_slots(&market.blueprint.slots, now, &market.time_zone)
}

/// Prices what is available under the market's rules; every line is kept, the items with what was chosen.
pub fn priced(
    market: &Market,
    items: &[catalog::Reserved],
    order_type: OrderType,
) -> Result<Bill, CartError> {
    let priced: Vec<pricing::Priced> = items
        .iter()
        .map(|item| pricing::Priced {
            name: item.name.clone(),
            quantity: item.quantity,
            unit_price: item.unit_price,
        })
        .collect();
    let bill = pricing::bill(&priced, &market.blueprint.pricing, order_type, market.currency)?;
    // The bill begins with its items, in their order.
    let mut items = items.iter();
    let lines = bill.charges.into_iter().map(|charge| {
        let item = if charge.kind == ChargeKind::Item { items.next() } else { None };
        Line {
            kind: charge.kind,
            item: item.map(|item| item.item),
            label: charge.label,
            quantity: charge.quantity,
            unit_price: charge.unit_price.map(|price| price.minor),
            amount: charge.amount.minor,
            options: item.map(|item| item.choices.clone()).unwrap_or_default(),
            explanation: charge.explanation,
        }
    });
    Ok(Bill { lines: lines.collect(), total: bill.total })
}
