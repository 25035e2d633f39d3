//! Gives up the payments of an order that ended unpaid. Money that comes all the same is sent back by `settle`.

use kernel::{MarketId, OrderId};
use store::{StoreError, Tx};

use crate::{Payment, State, events, find, store as rows};

/// What giving up found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cancelled {
    /// Nothing was captured, and nothing is open any more.
    Unpaid,
    /// The money is already here: whether it goes back is for the caller to say, with `refund_order`.
    Captured,
}

pub fn cancel(tx: &mut Tx<'_>, market: MarketId, order: OrderId) -> Result<Cancelled, StoreError> {
    let payments = find::of_order(tx, market, order)?;
    cancel_open(tx, &payments)?;
    let captured = payments.iter().any(|payment| payment.state == State::Captured);
    Ok(if captured { Cancelled::Captured } else { Cancelled::Unpaid })
}

pub(crate) fn cancel_open(tx: &mut Tx<'_>, payments: &[Payment]) -> Result<(), StoreError> {
    let open = |payment: &&Payment| matches!(payment.state, State::Pending | State::Due | State::Failed);
    for payment in payments.iter().filter(open) {
        rows::cancel(tx, payment.id)?;
        let cancelled = Payment { state: State::Cancelled, ..payment.clone() };
        tx.publish(events::Cancelled::of(&cancelled))?;
    }
    Ok(())
}
