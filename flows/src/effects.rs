//! What follows from a move, in its own transaction.

use ::store::{StoreError, Tx};
use kernel::blueprint::{Effect, StateKind};
use orders::Moved;

pub fn carry_out(tx: &mut Tx<'_>, moved: &Moved) -> Result<(), StoreError> {
    let order = &moved.order;
    // Whatever the blueprint says, nobody pays for what was cancelled: from here on late money goes straight back.
    if order.kind == StateKind::Cancelled {
        payments::cancel(tx, order.market, order.id)?;
    }
    for effect in &moved.follows {
        match effect {
            Effect::ReleaseStock => {
                let items: Vec<_> = order.bill.items().collect();
                catalog::release(tx, order.market, &items)?;
            }
            Effect::Refund => {
                payments::cancel(tx, order.market, order.id)?;
                payments::refund_order(tx, order.market, order.id, payments::Reason::OrderCancelled)?;
            }
            Effect::CollectCash => {
                payments::collect(tx, order.market, order.id)?;
            }
            // These two are for those who listen: the event of the move tells them.
            Effect::AskFeedback | Effect::CloseRooms => {}
        }
    }
    Ok(())
}
