//! Sends money back, once for each of our refund ids.

use ::store::{StoreError, Tx};
use payments::ports::{RefundIntent, RefundReport};

use crate::{jobs, store, webhook};

pub fn refund(tx: &mut Tx<'_>, intent: &RefundIntent) -> Result<RefundReport, StoreError> {
    if let Some(gateway_refund) = store::refund(tx, intent.refund)? {
        return Ok(RefundReport::Done { gateway_refund });
    }
    let refuse = |reason: &str| Ok(RefundReport::Refused { reason: reason.to_owned() });
    let Some(order) = store::order(tx, &intent.gateway_order)? else {
        return refuse("there is no such order");
    };
    let charge = store::captured_charge(tx, &order.id)?;
    if charge.is_none_or(|charge| charge.id != intent.gateway_payment) {
        return refuse("there is no such payment");
    }
    let refunded = store::refunded(tx, &order)?.plus(intent.amount);
    if intent.amount.minor <= 0 || refunded.is_none_or(|sum| sum.minor > order.amount.minor) {
        return refuse("the refund is above what was captured");
    }
    let id = format!("rfnd_{}", store::token(tx));
    store::insert_refund(tx, &id, intent)?;
    let event_id = format!("evt_{}", store::token(tx));
    let body = webhook::of_refund(&event_id, tx.now(), &order, &id, intent.amount);
    tx.enqueue(&jobs::Deliver { market: order.market, body })?;
    Ok(RefundReport::Done { gateway_refund: id })
}
