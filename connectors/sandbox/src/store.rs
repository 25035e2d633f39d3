//! The only SQL of the sandbox.

use std::fmt::Write;

use ::store::{FromRow, Row, StoreError, Tx, params};
use kernel::{Currency, Money, RefundId};
use payments::ports::{Intent, RefundIntent};

use crate::order::{Charge, Order};

/// The random part of an id: 80 bits, so that nobody finds a page by guessing.
pub fn token(tx: &mut Tx<'_>) -> String {
    tx.chance().bytes::<10>().iter().fold(String::with_capacity(20), |mut token, byte| {
        write!(token, "{byte:02x}").expect("a string takes what is written to it");
        token
    })
}

impl FromRow for Order {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        let (id, market, order_number, merchant_name) = (row.take()?, row.take()?, row.take()?, row.take()?);
        let currency: Currency = row.parse()?;
        Ok(Self {
            id,
            market,
            order_number,
            merchant_name,
            amount: Money::new(row.take()?, currency),
            expires_at: row.take()?,
        })
    }
}

impl FromRow for Charge {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { id: row.take()?, captured: row.take()? })
    }
}

pub fn credentials(tx: &mut Tx<'_>) -> Result<Option<(String, Vec<u8>)>, StoreError> {
    tx.maybe("select key_id, secret from sandbox_credentials where id = 1", params![])
}

pub fn insert_credentials(tx: &mut Tx<'_>, key_id: &str, secret: &[u8]) -> Result<(), StoreError> {
    tx.run_one(
        "insert into sandbox_credentials (id, key_id, secret) values (1, $1, $2)",
        params![key_id, secret],
    )
}

/// The order opened for a payment, now or before.
pub fn order_for(tx: &mut Tx<'_>, intent: &Intent) -> Result<Order, StoreError> {
    let id = format!("order_{}", token(tx));
    let now = tx.now();
    tx.run(
        "insert into sandbox_orders
           (id, market_id, payment_id, order_number, merchant_name, currency, amount, expires_at, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (payment_id) do nothing",
        params![
            id,
            intent.market,
            intent.payment,
            intent.order_number,
            intent.merchant_name,
            intent.amount.currency.as_str(),
            intent.amount.minor,
            intent.expires_at,
            now,
        ],
    )?;
    tx.one(
        "select id, market_id, order_number, merchant_name, currency, amount, expires_at
         from sandbox_orders where payment_id = $1",
        params![intent.payment],
    )
}

pub fn order(tx: &mut Tx<'_>, id: &str) -> Result<Option<Order>, StoreError> {
    tx.maybe(
        "select id, market_id, order_number, merchant_name, currency, amount, expires_at
         from sandbox_orders where id = $1",
        params![id],
    )
}

pub fn captured_charge(tx: &mut Tx<'_>, order: &str) -> Result<Option<Charge>, StoreError> {
    tx.maybe(
        "select id, outcome = 'captured' from sandbox_charges where order_id = $1 and outcome = 'captured'",
        params![order],
    )
}

/// The captured one, else the newest.
pub fn last_charge(tx: &mut Tx<'_>, order: &str) -> Result<Option<Charge>, StoreError> {
    tx.maybe(
        "select id, outcome = 'captured' from sandbox_charges where order_id = $1
         order by outcome, created_at desc limit 1",
        params![order],
    )
}

pub fn insert_charge(tx: &mut Tx<'_>, order: &Order, charge: &Charge) -> Result<(), StoreError> {
    let (outcome, now) = (if charge.captured { "captured" } else { "declined" }, tx.now());
    tx.run_one(
        "insert into sandbox_charges (id, market_id, order_id, outcome, created_at) values ($1, $2, $3, $4, $5)",
        params![charge.id, order.market, order.id, outcome, now],
    )
}

pub fn refund(tx: &mut Tx<'_>, refund: RefundId) -> Result<Option<String>, StoreError> {
    tx.maybe("select id from sandbox_refunds where refund_id = $1", params![refund])
}

pub fn refunded(tx: &mut Tx<'_>, order: &Order) -> Result<Money, StoreError> {
    let amounts: Vec<i64> =
        tx.all("select amount from sandbox_refunds where order_id = $1", params![order.id])?;
    Ok(Money::new(amounts.iter().sum(), order.amount.currency))
}

pub fn insert_refund(tx: &mut Tx<'_>, id: &str, intent: &RefundIntent) -> Result<(), StoreError> {
    let now = tx.now();
    tx.run_one(
        "insert into sandbox_refunds (id, market_id, refund_id, order_id, amount, created_at)
         values ($1, $2, $3, $4, $5, $6)",
        params![id, intent.market, intent.refund, intent.gateway_order, intent.amount.minor, now],
    )
}
