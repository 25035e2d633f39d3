use ::store::{StoreError, Tx};
use kernel::{MarketId, OrderId};

use crate::{Provider, events::Rated, store as rows};

/// Adds a customer's stars to whoever did the order: the provider who finished it, or has it in hand. Once per order;
/// says whose they are when they counted.
pub fn rate(
    tx: &mut Tx<'_>,
    market: MarketId,
    order: OrderId,
    stars: u32,
) -> Result<Option<Provider>, StoreError> {
    let Some(provider) = rows::doer(tx, market, order)? else {
        return Ok(None);
    };
    if !rows::insert_rating(tx, market, provider, order, stars)? {
        return Ok(None);
    }
    rows::add_stars(tx, provider, stars)?;
    tx.publish(Rated { market, provider, order, stars })?;
    rows::provider(tx, market, provider)
}
