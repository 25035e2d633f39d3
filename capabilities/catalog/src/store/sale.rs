//! What a sale reads and takes.

use kernel::{ItemId, MarketId, Money};
use store::{FromRow, Row, StoreError, Tx, params};

use super::{money, outage};
use crate::{ItemOption, ItemSlots, Outage};

/// As much of an item as a sale needs.
pub(crate) struct OnSale {
    pub id: ItemId,
    pub name: String,
    pub price: Money,
    pub prep_minutes: u32,
    pub active: bool,
    pub outage: Option<Outage>,
    pub portions_left: Option<u32>,
    pub slots: ItemSlots,
    pub options: Vec<ItemOption>,
}

impl FromRow for OnSale {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.take()?,
            name: row.take()?,
            price: money(row)?,
            prep_minutes: row.take()?,
            active: row.take()?,
            outage: outage(row)?,
            portions_left: row.take()?,
            slots: row.take().map(ItemSlots::from_row)?,
            options: row.json()?,
        })
    }
}

pub(crate) fn on_sale(tx: &mut Tx<'_>, market: MarketId, item: ItemId) -> Result<Option<OnSale>, StoreError> {
    tx.maybe("select id, name, price, currency, prep_minutes, active, out_of_stock, out_of_stock_until, portions_left,
                slots, options
         from catalog_items where id = $1 and market_id = $2", params![item, market])
}

/// Takes portions if there are enough of them, and says how many are left. The update itself asks: what was read before
/// may be gone.
pub(crate) fn take_portions(
    tx: &mut Tx<'_>,
    market: MarketId,
    item: ItemId,
    portions: u32,
) -> Result<Option<u32>, StoreError> {
    tx.maybe(
        "update catalog_items
         set portions_left = portions_left - $3, portions_changes = portions_changes + 1
         where id = $1 and market_id = $2 and portions_left >= $3
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
        "update catalog_items
         set portions_left = portions_left + $3, portions_changes = portions_changes + 1
         where id = $1 and market_id = $2 and counted
         returning portions_left",
        params![item, market, portions],
    )
}

pub(crate) fn portions_left(
    tx: &mut Tx<'_>,
    market: MarketId,
    item: ItemId,
) -> Result<Option<u32>, StoreError> {
    tx.one("select portions_left from catalog_items where id = $1 and market_id = $2", params![item, market])
}
