//! What a sale reads.

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

/// How many items one question asks for: most orders need one question.
const TOGETHER: usize = 6;

/// The items there are among those that are wanted.
pub(crate) fn on_sale(
    tx: &mut Tx<'_>,
    market: MarketId,
    items: &[ItemId],
) -> Result<Vec<OnSale>, StoreError> {
    let mut found = Vec::with_capacity(items.len());
    for items in items.chunks(TOGETHER) {
        // What is asked for twice is found once.
        let at = |index: usize| items.get(index).unwrap_or(&items[0]);
        let some: Vec<OnSale> = tx.all(
            "select id, name, price, currency, prep_minutes, active, out_of_stock, out_of_stock_until, counted,
                    slots, options
             from catalog_items where market_id = $1 and id in ($2, $3, $4, $5, $6, $7)",
            params![market, at(0), at(1), at(2), at(3), at(4), at(5)],
        )?;
        found.extend(some);
    }
    Ok(found)
}
