//! The only SQL of this capability.

use ::store::{FromRow, Row, StoreError, Tx, params};
use kernel::{AccountId, MarketId, Money, OrderId, PageRequest, Timestamp};

use crate::{Bill, Change, Feedback, Filter, Order, Rating};

pub fn count_one(tx: &mut Tx<'_>, market: MarketId, day: &str) -> Result<i64, StoreError> {
    tx.one(
        "insert into orders_counters (market_id, day, last) values ($1, $2, 1)
         on conflict (market_id, day) do update set last = orders_counters.last + 1
         returning last",
        params![market, day],
    )
}

pub fn insert(tx: &mut Tx<'_>, order: &Order) -> Result<(), StoreError> {
    tx.send(
        "insert into orders_orders
           (id, market_id, merchant_id, customer_id, number, order_type, status, kind, blueprint_version, bill,
            total, currency, payment_method, payment_settled, note, address, delivery_staff_id, placed_at,
            entered_at, updated_at, ready_from, ready_until, version, needs)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
                 $21, $22, $23, $24)",
        params![
            order.id,
            order.market,
            order.merchant,
            order.customer,
            order.number,
            word(order.order_type),
            order.status.as_str(),
            word(order.kind),
            order.blueprint.to_string(),
            written(&order.bill.lines)?,
            order.bill.total.minor,
            order.bill.currency().as_str(),
            order.payment_method.as_str(),
            order.payment_settled,
            order.note,
            order.address.as_ref().map(written).transpose()?,
            order.delivery_staff,
            order.placed_at,
            order.entered_at,
            order.updated_at,
            order.ready_from,
            order.ready_until,
            order.version,
            needs(order)?
        ],
    )
}

pub fn record(tx: &mut Tx<'_>, order: &Order, change: &Change) -> Result<(), StoreError> {
    let from = change.from.as_ref().map(|state| state.to_string());
    tx.send(
        "insert into orders_changes (order_id, version, from_status, to_status, made_by, account_id, reason, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        params![
            order.id,
            order.version,
            from,
            change.to.as_str(),
            word(change.by),
            change.account,
            change.reason,
            change.at
        ],
    )
}

/// Keeps a new status, unless somebody changed the order since it was read.
pub fn save_status(tx: &mut Tx<'_>, order: &Order) -> Result<(), StoreError> {
    let touched = tx.run(
        "update orders_orders set status = $3, kind = $4, entered_at = $5, updated_at = $5, version = $2
         where id = $1 and version = $2 - 1",
        params![order.id, order.version, order.status.as_str(), word(order.kind), order.entered_at],
    )?;
    one(touched)
}

pub fn save_payment_method(tx: &mut Tx<'_>, order: &Order) -> Result<(), StoreError> {
    let touched = tx.run(
        "update orders_orders set payment_method = $3, payment_settled = $4, updated_at = $5, version = $2
         where id = $1 and version = $2 - 1",
        params![
            order.id,
            order.version,
            order.payment_method.as_str(),
            order.payment_settled,
            order.updated_at
        ],
    )?;
    one(touched)
}

pub fn save_delivery_staff(tx: &mut Tx<'_>, order: &Order) -> Result<(), StoreError> {
    let touched = tx.run(
        "update orders_orders set delivery_staff_id = $3, updated_at = $4, version = $2
         where id = $1 and version = $2 - 1",
        params![order.id, order.version, order.delivery_staff, order.updated_at],
    )?;
    one(touched)
}

pub fn settle(tx: &mut Tx<'_>, order: OrderId) -> Result<(), StoreError> {
    let now = tx.now();
    let touched = tx.run(
        "update orders_orders set payment_settled = true, updated_at = $2 where id = $1",
        params![order, now],
    )?;
    one(touched)
}

fn one(touched: u64) -> Result<(), StoreError> {
    if touched == 1 { Ok(()) } else { Err(StoreError::Collided) }
}

/// The columns in the order `FromRow` takes them.
macro_rules! orders {
    ($rest:literal) => {
        concat!(
            "select o.id, o.market_id, o.merchant_id, o.customer_id, o.number, o.order_type, o.status, o.kind,
               o.blueprint_version, o.bill, o.total, o.currency, o.payment_method, o.payment_settled, o.note,
               o.address, o.needs, o.delivery_staff_id, o.placed_at, o.entered_at, o.updated_at, o.ready_from,
               o.ready_until, o.version, f.rating, f.comment, f.at
             from orders_orders o left join orders_feedback f on f.order_id = o.id ",
            $rest
        )
    };
}

pub fn find(tx: &mut Tx<'_>, market: MarketId, id: OrderId) -> Result<Option<Order>, StoreError> {
    tx.maybe(orders!("where o.id = $1 and o.market_id = $2"), params![id, market])
}

/// A market's list is always of one kind (the open ones, when nothing is said), so that a page is one walk of an index.
pub fn list_of_market(
    tx: &mut Tx<'_>,
    market: MarketId,
    filter: &Filter,
    ask: &PageRequest,
) -> Result<Vec<Order>, StoreError> {
    let status = filter.status.as_ref().map(|state| state.to_string());
    tx.all(
        orders!(
            "where o.market_id = $1 and o.kind = $2 and (cast($3 as text) is null or o.status = $3)
           and (o.placed_at, o.id) < ($4, $5)
         order by o.placed_at desc, o.id desc limit $6"
        ),
        params![
            market,
            word(filter.kind.unwrap_or(kernel::blueprint::StateKind::Open)),
            status,
            ask.after.at,
            ask.after.id,
            ask.fetch()
        ],
    )
}

pub fn list_of_customer(
    tx: &mut Tx<'_>,
    customer: AccountId,
    market: MarketId,
    filter: &Filter,
    ask: &PageRequest,
) -> Result<Vec<Order>, StoreError> {
    let (kind, status) = (filter.kind.map(word), filter.status.as_ref().map(|state| state.to_string()));
    tx.all(
        orders!(
            "where o.customer_id = $1 and o.market_id = $2
           and (cast($3 as text) is null or o.kind = $3) and (cast($4 as text) is null or o.status = $4)
           and (o.placed_at, o.id) < ($5, $6)
         order by o.placed_at desc, o.id desc limit $7"
        ),
        params![customer, market, kind, status, ask.after.at, ask.after.id, ask.fetch()],
    )
}

/// How many orders `changes_of` asks for in one statement.
pub const TOGETHER: usize = 20;

pub fn changes_of(
    tx: &mut Tx<'_>,
    orders: [Option<OrderId>; TOGETHER],
) -> Result<Vec<(OrderId, Change)>, StoreError> {
    let params = orders.each_ref().map(::store::ToParam::to_param);
    let rows: Vec<OfOrder> = tx.all(
        "select order_id, from_status, to_status, made_by, account_id, reason, at from orders_changes
         where order_id in ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
         order by order_id, version",
        &params,
    )?;
    Ok(rows.into_iter().map(|row| (row.0, row.1)).collect())
}

struct OfOrder(OrderId, Change);

impl FromRow for OfOrder {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(Self(row.take()?, Change::from_row(row)?))
    }
}

/// False when there was feedback already.
pub fn insert_feedback(tx: &mut Tx<'_>, order: OrderId, feedback: &Feedback) -> Result<bool, StoreError> {
    let touched = tx.run(
        "insert into orders_feedback (order_id, rating, comment, at) values ($1, $2, $3, $4)
         on conflict (order_id) do nothing",
        params![order, feedback.rating.stars(), feedback.comment, feedback.at],
    )?;
    Ok(touched == 1)
}

impl FromRow for Order {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.take()?,
            market: row.take()?,
            merchant: row.take()?,
            customer: row.take()?,
            number: row.take()?,
            order_type: row.parse()?,
            status: row.parse()?,
            kind: row.parse()?,
            blueprint: row.parse()?,
            bill: Bill { lines: row.json()?, total: Money::new(row.take()?, row.parse()?) },
            payment_method: row.parse()?,
            payment_settled: row.take()?,
            note: row.take()?,
            address: optional_json(row)?,
            needs: optional_json(row)?.unwrap_or_default(),
            delivery_staff: row.take()?,
            placed_at: row.take()?,
            entered_at: row.take()?,
            updated_at: row.take()?,
            ready_from: row.take()?,
            ready_until: row.take()?,
            version: row.take()?,
            feedback: feedback(row)?,
        })
    }
}

impl FromRow for Change {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        let from: Option<String> = row.take()?;
        let from = from.map(|state| state.parse()).transpose();
        Ok(Self {
            from: from.map_err(|error| StoreError::Engine(format!("orders_changes.from_status: {error}")))?,
            to: row.parse()?,
            by: row.parse()?,
            account: row.take()?,
            reason: row.take()?,
            at: row.take()?,
        })
    }
}

fn feedback(row: &mut Row<'_>) -> Result<Option<Feedback>, StoreError> {
    let (stars, comment, at): (Option<u32>, _, Option<Timestamp>) = (row.take()?, row.take()?, row.take()?);
    Ok(stars.and_then(Rating::new).zip(at).map(|(rating, at)| Feedback { rating, comment, at }))
}

fn optional_json<T: serde::de::DeserializeOwned>(row: &mut Row<'_>) -> Result<Option<T>, StoreError> {
    let text: Option<String> = row.take()?;
    let parsed = text.map(|text| serde_json::from_str(&text)).transpose();
    parsed.map_err(|error| StoreError::Engine(format!("orders_orders: {error}")))
}

fn needs(order: &Order) -> Result<Option<String>, StoreError> {
    (!order.needs.is_nothing()).then(|| written(&order.needs)).transpose()
}

fn written<T: serde::Serialize + ?Sized>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::Engine(error.to_string()))
}

fn word(word: impl kernel::blueprint::Word) -> &'static str {
    word.as_str()
}
