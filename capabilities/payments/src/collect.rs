//! Notes that money due by hand was received.

use kernel::{MarketId, OrderId};
use store::{StoreError, Tx};

use crate::{Payment, State, events, find, store as rows};

/// Collects what is due for an order. `None` when nothing is: it was collected before, or is paid another way.
pub fn collect(tx: &mut Tx<'_>, market: MarketId, order: OrderId) -> Result<Option<Payment>, StoreError> {
    let Some(due) = find::latest(tx, market, order)?.filter(|payment| payment.state == State::Due) else {
        return Ok(None);
    };
    rows::capture(tx, due.id, None)?;
    let collected = Payment { state: State::Captured, captured_at: Some(tx.now()), ..due };
    tx.publish(events::Captured::of(&collected))?;
    Ok(Some(collected))
}
