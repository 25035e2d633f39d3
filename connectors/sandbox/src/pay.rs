//! What the gateway does when a person presses a button on its page.

use std::time::Duration;

use ::store::{StoreError, Tx};

use crate::{
    jobs,
    order::{Charge, Order, Way},
    store, webhook,
};

/// How late a late webhook is.
const LATE: Duration = Duration::from_secs(20);

/// What the page says next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Paid {
    /// The browser takes the proof along.
    Captured(Charge),
    Declined,
    /// The bank has not answered.
    Silence,
    /// Charged; the shop hears of it later.
    Later,
    TooLate,
}

pub fn pay(tx: &mut Tx<'_>, order: &Order, way: Way) -> Result<Paid, StoreError> {
    if let Some(charge) = store::captured_charge(tx, &order.id)? {
        return Ok(Paid::Captured(charge));
    }
    if order.is_over(tx.now()) {
        return Ok(Paid::TooLate);
    }
    match way {
        Way::Timeout => Ok(Paid::Silence),
        Way::Decline => {
            let charge = charge(tx, order, false)?;
            deliver(tx, order, &charge, Duration::ZERO)?;
            Ok(Paid::Declined)
        }
        Way::Success => {
            let charge = charge(tx, order, true)?;
            deliver(tx, order, &charge, Duration::ZERO)?;
            Ok(Paid::Captured(charge))
        }
        Way::Duplicate => {
            let charge = charge(tx, order, true)?;
            let delivery = deliver(tx, order, &charge, Duration::ZERO)?;
            tx.enqueue(&delivery)?;
            Ok(Paid::Captured(charge))
        }
        Way::Late => {
            let charge = charge(tx, order, true)?;
            deliver(tx, order, &charge, LATE)?;
            Ok(Paid::Later)
        }
    }
}

fn charge(tx: &mut Tx<'_>, order: &Order, captured: bool) -> Result<Charge, StoreError> {
    let charge = Charge { id: format!("pay_{}", store::token(tx)), captured };
    store::insert_charge(tx, order, &charge)?;
    Ok(charge)
}

fn deliver(
    tx: &mut Tx<'_>,
    order: &Order,
    charge: &Charge,
    after: Duration,
) -> Result<jobs::Deliver, StoreError> {
    let event_id = format!("evt_{}", store::token(tx));
    let body = webhook::of_charge(&event_id, tx.now(), order, charge);
    let delivery = jobs::Deliver { market: order.market, body };
    let at = tx.now().plus(after);
    tx.enqueue_at(&delivery, at)?;
    Ok(delivery)
}
