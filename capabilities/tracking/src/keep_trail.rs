use ::store::{StoreError, Tx};
use kernel::{MarketId, OrderId, blueprint::Metres};

use crate::{Step, TrailPoint, store, trail::thinned};

/// Keeps what was gathered of the ways to open orders.
pub fn keep_steps(tx: &mut Tx<'_>, steps: &[Step]) -> Result<(), StoreError> {
    steps.iter().try_for_each(|step| store::add_point(tx, step))
}

/// The order is over: its way becomes one thinned trail. Doing it again changes nothing; what came late, or came when the
/// order was taken back, is added.
pub fn close_trail(tx: &mut Tx<'_>, order: OrderId, thin_to: Metres) -> Result<(), StoreError> {
    let points = store::points(tx, order)?;
    let Some(last) = points.last() else { return Ok(()) };
    let way = trail(tx, last.market, order)?;
    store::keep_trail(tx, last, &thinned(&way, thin_to))?;
    store::remove_points(tx, order)
}

/// The way to an order, as far as it is kept, without what was doubtful.
pub fn trail(tx: &mut Tx<'_>, market: MarketId, order: OrderId) -> Result<Vec<TrailPoint>, StoreError> {
    let mut way = store::trail(tx, market, order)?.unwrap_or_default();
    let open = store::points(tx, order)?.into_iter().filter(|step| step.market == market);
    way.extend(open.map(|step| step.point).filter(|point| !point.doubtful));
    way.sort_by_key(|point| point.at);
    Ok(way)
}

/// Forgets the trails and links whose time is over.
pub fn forget_old(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    let now = tx.now();
    store::forget_points(tx, now)?;
    store::forget_trails(tx, now)?;
    store::forget_links(tx, now)
}
