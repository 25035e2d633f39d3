//! Items, as they are listed and edited.

use kernel::{CategoryId, ItemId, MarketId};
use store::{FromRow, Row, StoreError, Tx, params};

use super::{money, outage, portions::write_portions};
use crate::{Diet, Item, ItemSlots, NotADiet, Outage, Stock};

impl FromRow for Item {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.take()?,
            category: row.take()?,
            sku: row.take()?,
            name: row.take()?,
            description: row.take()?,
            price: money(row)?,
            diet: diet(row)?,
            allergens: row.json()?,
            prep_minutes: row.take()?,
            slots: row.take().map(ItemSlots::from_row)?,
            options: row.json()?,
            active: row.take()?,
            stock: Stock { outage: outage(row)?, portions_left: row.take()? },
            position: row.take()?,
        })
    }
}

fn diet(row: &mut Row<'_>) -> Result<Option<Diet>, StoreError> {
    let word: Option<String> = row.take()?;
    let diet = word.map(|word| word.parse()).transpose();
    diet.map_err(|error: NotADiet| StoreError::Engine(error.to_string()))
}

pub(crate) fn item(tx: &mut Tx<'_>, market: MarketId, id: ItemId) -> Result<Option<Item>, StoreError> {
    tx.maybe(
        "select i.id, i.category_id, i.sku, i.name, i.description, i.price, i.currency, i.diet, i.allergens,
                i.prep_minutes, i.slots, i.options, i.active, i.out_of_stock, i.out_of_stock_until,
                p.portions_left, i.position
         from catalog_items i left join catalog_portions p on p.item_id = i.id
         where i.id = $1 and i.market_id = $2",
        params![id, market],
    )
}

pub(crate) fn menu(
    tx: &mut Tx<'_>,
    market: MarketId,
    category: Option<CategoryId>,
    inactive_too: bool,
) -> Result<Vec<Item>, StoreError> {
    tx.all(
        "select i.id, i.category_id, i.sku, i.name, i.description, i.price, i.currency, i.diet, i.allergens,
                i.prep_minutes, i.slots, i.options, i.active, i.out_of_stock, i.out_of_stock_until,
                p.portions_left, i.position
         from catalog_items i join catalog_categories c on c.id = i.category_id
         left join catalog_portions p on p.item_id = i.id
         where i.market_id = $1 and ($2 or i.active) and ($3 or i.category_id = $4)
         order by c.position, c.id, i.position, i.id",
        params![market, inactive_too, category.is_none(), category],
    )
}

/// All items in the order they were added, whatever their category.
pub(crate) fn items_as_added(tx: &mut Tx<'_>, market: MarketId) -> Result<Vec<Item>, StoreError> {
    tx.all(
        "select i.id, i.category_id, i.sku, i.name, i.description, i.price, i.currency, i.diet, i.allergens,
                i.prep_minutes, i.slots, i.options, i.active, i.out_of_stock, i.out_of_stock_until,
                p.portions_left, i.position
         from catalog_items i left join catalog_portions p on p.item_id = i.id
         where i.market_id = $1 order by i.position, i.id",
        params![market],
    )
}

pub(crate) fn next_position(tx: &mut Tx<'_>, market: MarketId) -> Result<i64, StoreError> {
    tx.one("select coalesce(max(position), -1) + 1 from catalog_items where market_id = $1", params![market])
}

pub(crate) fn insert_item(tx: &mut Tx<'_>, market: MarketId, item: &Item) -> Result<(), StoreError> {
    let written = Written::of(item);
    tx.send(
        "insert into catalog_items (id, market_id, category_id, sku, name, description, price, currency, diet,
                allergens, prep_minutes, slots, options, active, out_of_stock, out_of_stock_until, counted, position)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
        params![
            item.id,
            market,
            item.category,
            item.sku,
            item.name,
            item.description,
            item.price.minor,
            item.price.currency.as_str(),
            item.diet.map(Diet::as_str),
            written.allergens,
            item.prep_minutes,
            written.slots,
            written.options,
            item.active,
            item.stock.outage.is_some(),
            item.stock.outage.and_then(Outage::end),
            item.stock.portions_left.is_some(),
            item.position
        ],
    )?;
    write_portions(tx, market, item.id, item.stock.portions_left)
}

/// Everything but the stock, which changes on its own.
pub(crate) fn update_item(tx: &mut Tx<'_>, market: MarketId, item: &Item) -> Result<(), StoreError> {
    let written = Written::of(item);
    tx.run_one(
        "update catalog_items
         set category_id = $3, name = $4, description = $5, price = $6, currency = $7, diet = $8, allergens = $9,
             prep_minutes = $10, slots = $11, options = $12, active = $13
         where id = $1 and market_id = $2",
        params![
            item.id,
            market,
            item.category,
            item.name,
            item.description,
            item.price.minor,
            item.price.currency.as_str(),
            item.diet.map(Diet::as_str),
            written.allergens,
            item.prep_minutes,
            written.slots,
            written.options,
            item.active
        ],
    )
}

pub(crate) fn update_stock(
    tx: &mut Tx<'_>,
    market: MarketId,
    id: ItemId,
    stock: Stock,
) -> Result<(), StoreError> {
    tx.run_one(
        "update catalog_items set out_of_stock = $3, out_of_stock_until = $4, counted = $5
         where id = $1 and market_id = $2",
        params![
            id,
            market,
            stock.outage.is_some(),
            stock.outage.and_then(Outage::end),
            stock.portions_left.is_some()
        ],
    )?;
    write_portions(tx, market, id, stock.portions_left)
}

pub(crate) fn delete_item(tx: &mut Tx<'_>, market: MarketId, id: ItemId) -> Result<bool, StoreError> {
    write_portions(tx, market, id, None)?;
    let touched =
        tx.run("delete from catalog_items where id = $1 and market_id = $2", params![id, market])?;
    Ok(touched == 1)
}

/// The columns that hold more than one value.
struct Written {
    allergens: String,
    slots: String,
    options: String,
}

impl Written {
    fn of(item: &Item) -> Self {
        Self {
            allergens: serde_json::to_string(&item.allergens).expect("texts are plain data"),
            slots: item.slots.to_string(),
            options: serde_json::to_string(&item.options).expect("options are plain data"),
        }
    }
}
