//! Categories.

use kernel::{CategoryId, MarketId};
use store::{FromRow, Row, StoreError, Tx, params};

use crate::Category;

impl FromRow for Category {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { id: row.take()?, name: row.take()?, position: row.take()? })
    }
}

pub(crate) fn categories(tx: &mut Tx<'_>, market: MarketId) -> Result<Vec<Category>, StoreError> {
    tx.all(
        "select id, name, position from catalog_categories where market_id = $1 order by position, id",
        params![market],
    )
}

pub(crate) fn category(
    tx: &mut Tx<'_>,
    market: MarketId,
    id: CategoryId,
) -> Result<Option<Category>, StoreError> {
    tx.maybe(
        "select id, name, position from catalog_categories where id = $1 and market_id = $2",
        params![id, market],
    )
}

pub(crate) fn insert_category(
    tx: &mut Tx<'_>,
    market: MarketId,
    category: &Category,
) -> Result<(), StoreError> {
    tx.send(
        "insert into catalog_categories (id, market_id, name, position) values ($1, $2, $3, $4)",
        params![category.id, market, category.name, category.position],
    )
}

pub(crate) fn update_category(
    tx: &mut Tx<'_>,
    market: MarketId,
    category: &Category,
) -> Result<(), StoreError> {
    tx.run_one(
        "update catalog_categories set name = $3, position = $4 where id = $1 and market_id = $2",
        params![category.id, market, category.name, category.position],
    )
}

pub(crate) fn items_in(tx: &mut Tx<'_>, market: MarketId, category: CategoryId) -> Result<i64, StoreError> {
    tx.one(
        "select count(*) from catalog_items where category_id = $1 and market_id = $2",
        params![category, market],
    )
}

pub(crate) fn delete_category(tx: &mut Tx<'_>, market: MarketId, id: CategoryId) -> Result<(), StoreError> {
    tx.run_one("delete from catalog_categories where id = $1 and market_id = $2", params![id, market])
}
