//! What a sale reads.

use kernel::{ItemId, MarketId, Money};
use store::{FromRow, Param, Row, StoreError, ToParam, Tx};

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
    pub counted: bool,
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
            counted: row.take()?,
            slots: row.take().map(ItemSlots::from_row)?,
            options: row.json()?,
        })
    }
}

/// The items there are among those that are wanted.
pub(crate) fn on_sale(
    tx: &mut Tx<'_>,
    market: MarketId,
    items: &[ItemId],
) -> Result<Vec<OnSale>, StoreError> {
    let wanted: Vec<[Param<'_>; 2]> = items.iter().map(|item| [item.to_param(), market.to_param()]).collect();
    tx.all_of(
        "select id, name, price, currency, prep_minutes, active, out_of_stock, out_of_stock_until, counted, slots,
                options
         from catalog_items where id = $1 and market_id = $2",
        &wanted,
    )
}
