use ::store::Tx;
use kernel::{Actor, Market, OrderId};
use orders::{MoveError, MoveRequest, Order};

use crate::{dispatching, effects};

/// Moves an order and carries out what follows from the move.
pub fn move_order(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: &Market,
    id: OrderId,
    request: &MoveRequest,
) -> Result<Order, MoveError> {
    let moved = orders::make_move(tx, actor, market, id, request)?;
    effects::carry_out(tx, &moved)?;
    dispatching::follow(tx, market, &moved.order)?;
    Ok(moved.order)
}
