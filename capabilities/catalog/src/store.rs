//! The only SQL.

mod categories;
mod items;
mod portions;
mod sale;

use kernel::{Currency, MarketId, Money, Timestamp};
use store::{Row, StoreError, Tx, params};

pub(crate) use categories::{
    categories, category, delete_category, insert_category, items_in, update_category,
};
pub(crate) use items::{
    delete_item, insert_item, item, items_as_added, menu, next_position, update_item, update_stock,
};
pub(crate) use portions::{portions_left, return_portions, take_portions};
pub(crate) use sale::{OnSale, on_sale};

use crate::{MenuVersion, Outage};

pub(crate) fn count_edit(tx: &mut Tx<'_>, market: MarketId) -> Result<(), StoreError> {
    tx.send(
        "insert into catalog_menus (market_id, version) values ($1, 1)
         on conflict (market_id) do update set version = catalog_menus.version + 1",
        params![market],
    )
}

/// All that changes the menu is counted up and never down, as long as nobody edits it; an edit is counted itself.
pub(crate) fn menu_version(tx: &mut Tx<'_>, market: MarketId) -> Result<MenuVersion, StoreError> {
    let now = tx.now();
    let (edited, portions, returned) = tx.one(
        "select (select coalesce(max(version), 0) from catalog_menus where market_id = $1),
                (select cast(coalesce(sum(changes), 0) as bigint) from catalog_portions where market_id = $1),
                (select count(*) from catalog_items
                 where market_id = $1 and out_of_stock_until is not null and out_of_stock_until <= $2)",
        params![market, now],
    )?;
    Ok(MenuVersion { edited, portions, returned })
}

fn money(row: &mut Row<'_>) -> Result<Money, StoreError> {
    let minor = row.take()?;
    let currency: Currency = row.parse()?;
    Ok(Money::new(minor, currency))
}

fn outage(row: &mut Row<'_>) -> Result<Option<Outage>, StoreError> {
    let out: bool = row.take()?;
    let until: Option<Timestamp> = row.take()?;
    Ok(match (out, until) {
        (false, _) => None,
        (true, Some(end)) => Some(Outage::Until(end)),
        (true, None) => Some(Outage::UntilFurtherNotice),
    })
}
