//! Counted portions, in rows of their own: what every sale changes lies apart from what every sale reads.

use kernel::{ItemId, MarketId};
use store::{StoreError, Tx, params};

/// Takes portions of a counted item if there are enough of them, and says how many are left. The statement itself
/// asks: what was read before may be gone. It is an upsert although the row is always there, because PostgreSQL finds
/// the row of an upsert without a predicate lock; an update would lock its neighbours, too, which are other markets'.
pub(crate) fn take_portions(
    tx: &mut Tx<'_>,
    market: MarketId,
    item: ItemId,
    portions: u32,
) -> Result<Option<u32>, StoreError> {
    tx.maybe(
        "insert into catalog_portions (item_id, market_id, portions_left, changes) values ($1, $2, 0, 0)
         on conflict (item_id) do update
         set portions_left = catalog_portions.portions_left - $3, changes = catalog_portions.changes + 1
         where catalog_portions.portions_left >= $3
         returning portions_left",
        params![item, market, portions],
    )
}

/// Gives portions back to an item that counts them, and says how many are left.
pub(crate) fn return_portions(
    tx: &mut Tx<'_>,
    market: MarketId,
    item: ItemId,
    portions: u32,
) -> Result<Option<u32>, StoreError> {
    tx.maybe(
        "update catalog_portions set portions_left = portions_left + $3, changes = changes + 1
         where item_id = $1 and market_id = $2
         returning portions_left",
        params![item, market, portions],
    )
}

pub(crate) fn portions_left(
    tx: &mut Tx<'_>,
    market: MarketId,
    item: ItemId,
) -> Result<Option<u32>, StoreError> {
    tx.maybe(
        "select portions_left from catalog_portions where item_id = $1 and market_id = $2",
        params![item, market],
    )
}

/// Counts from here on, or no longer.
pub(crate) fn write_portions(
    tx: &mut Tx<'_>,
    market: MarketId,
    item: ItemId,
    portions: Option<u32>,
) -> Result<(), StoreError> {
    match portions {
        Some(left) => tx.send(
            "insert into catalog_portions (item_id, market_id, portions_left, changes) values ($1, $2, $3, 0)
             on conflict (item_id) do update set portions_left = excluded.portions_left",
            params![item, market, left],
        ),
        None => tx.send(
            "delete from catalog_portions where item_id = $1 and market_id = $2",
            params![item, market],
        ),
    }
}
