use ::store::Tx;
use kernel::{Actor, Market, Place, blueprint::Dispatching};
use orders::Order;

use super::{DispatchingError, need};

/// An order somebody could claim, and how far away it is.
#[derive(Debug, Clone)]
pub struct InPool {
    pub order: Order,
    pub metres: u32,
}

/// What a provider can claim from where they are: the nearest first, and only what they are able to do.
pub fn pool(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: &Market,
    from: Option<Place>,
) -> Result<Vec<InPool>, DispatchingError> {
    let provider = workforce::own(tx, actor, market.id).map_err(|_| DispatchingError::NoProvider)?;
    let dispatch = market.blueprint.dispatch.as_ref().filter(|dispatch| dispatch.is(Dispatching::Pool));
    let search = dispatch.and_then(|dispatch| dispatch.search.as_ref()).ok_or(DispatchingError::NoSearch)?;
    let farthest = search.widening.map_or(search.radius, |widening| widening.to).whole();
    let from = from.ok_or(DispatchingError::PlaceUnknown)?;
    let near = dispatch::find::pool(tx, market.id, provider.account, from, farthest)?;
    let mut pool = Vec::new();
    for (search, metres) in near {
        if provider.lacks(&need::need(&search)).next().is_none() {
            pool.push(InPool { order: orders::order(tx, &Actor::System, market.id, search.order)?, metres });
        }
    }
    Ok(pool)
}
