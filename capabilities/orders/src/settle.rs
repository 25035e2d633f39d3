use ::store::{StoreError, Tx};
use kernel::OrderId;

use crate::store;

/// Notes that an order's money is settled. Doing it twice changes nothing.
pub fn settle_payment(tx: &mut Tx<'_>, order: OrderId) -> Result<(), StoreError> {
    store::settle(tx, order)
}
