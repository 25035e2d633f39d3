//! What is added to a bill must be possible and make sense.

use kernel::{
    ChargeKind,
    blueprint::{Blueprint, OrderType},
};

use crate::desk::Desk;

pub fn check(blueprint: &Blueprint, desk: &Desk) {
    let pricing = &blueprint.pricing;
    if pricing.delivery_fee.is_some_and(|fee| fee < 0) {
        desk.fault_at(
            "pricing.delivery_fee",
            "a fee is not negative: give the amount in minor units, or leave it out",
        );
    }
    let delivers = blueprint.life_cycle.order_types().any(|order_type| order_type == OrderType::Delivery);
    if pricing.delivery_fee.is_some() && !delivers {
        desk.fault_at(
            "pricing.delivery_fee",
            "nothing is delivered here: take the fee out, or add `steps.delivery`",
        );
    }
    let Some(tax) = &pricing.tax else { return };
    for kind in &tax.on {
        let never = match kind {
            ChargeKind::Tax => true,
            ChargeKind::DeliveryFee => pricing.delivery_fee.is_none(),
            _ => false,
        };
        if never {
            let name = kind.as_str();
            let what = format!("there is no charge `{name}` to be taxed: take it out of `on`");
            desk.fault_at(&format!("pricing.tax.on.{name}"), what);
        }
    }
}
