//! The only SQL.

use kernel::{CategoryId, Currency, ItemId, MarketId, Money, Timestamp};
use store::{FromRow, Row, StoreError, Tx, params};

use crate::{Category, Diet, Item, ItemOption, ItemSlots, MenuVersion, Outage, Stock};

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

impl FromRow for Item {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.take()?,
            category: row.take()?,
            sku: row.take()?,
            name: row.take()?,
            description: row.take()?,
            price: money(row)?,
            diet: row.take::<Option<String>>()?.and_then(|diet| diet.parse().ok()),
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

pub(crate) fn item(tx: &mut Tx<'_>, market: MarketId, id: ItemId) -> Result<Option<Item>, StoreError> {
    tx.maybe("select id, category_id, sku, name, description, price, currency, diet, allergens, prep_minutes, slots,
                options, active, out_of_stock, out_of_stock_until, portions_left, position
         from catalog_items where id = $1 and market_id = $2", params![id, market])
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
                i.portions_left, i.position
         from catalog_items i join catalog_categories c on c.id = i.category_id
         where i.market_id = $1 and ($2 or i.active) and ($3 or i.category_id = $4)
         order by c.position, c.id, i.position, i.id",
        params![market, inactive_too, category.is_none(), category],
    )
}

/// All items in the order they were added, whatever their category.
pub(crate) fn items_as_added(tx: &mut Tx<'_>, market: MarketId) -> Result<Vec<Item>, StoreError> {
    tx.all("select id, category_id, sku, name, description, price, currency, diet, allergens, prep_minutes, slots,
                options, active, out_of_stock, out_of_stock_until, portions_left, position
         from catalog_items where market_id = $1 order by position, id", params![market])
}

pub(crate) fn next_position(tx: &mut Tx<'_>, market: MarketId) -> Result<i64, StoreError> {
    tx.one("select coalesce(max(position), -1) + 1 from catalog_items where market_id = $1", params![market])
}

pub(crate) fn insert_item(tx: &mut Tx<'_>, market: MarketId, item: &Item) -> Result<(), StoreError> {
    let written = Written::of(item);
    tx.send(
        "insert into catalog_items (id, market_id, category_id, sku, name, description, price, currency, diet,
                allergens, prep_minutes, slots, options, active, out_of_stock, out_of_stock_until, counted,
                portions_left, portions_changes, position)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, 0, $19)",
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
            item.stock.portions_left,
            item.position
        ],
    )
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
        "update catalog_items set out_of_stock = $3, out_of_stock_until = $4, counted = $5, portions_left = $6
         where id = $1 and market_id = $2",
        params![id, market, stock.outage.is_some(), stock.outage.and_then(Outage::end), stock.portions_left.is_some(), stock.portions_left],
    )
}

pub(crate) fn delete_item(tx: &mut Tx<'_>, market: MarketId, id: ItemId) -> Result<bool, StoreError> {
    let touched =
        tx.run("delete from catalog_items where id = $1 and market_id = $2", params![id, market])?;
    Ok(touched == 1)
}

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
                (select cast(coalesce(sum(portions_changes), 0) as bigint) from catalog_items
                 where market_id = $1 and counted),
                (select count(*) from catalog_items
                 where market_id = $1 and out_of_stock_until is not null and out_of_stock_until <= $2)",
        params![market, now],
    )?;
    Ok(MenuVersion { edited, portions, returned })
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
