//! The only SQL of payments. Every statement that changes a state names the states it may change from.

use kernel::{Currency, MarketId, Money, OrderId, PaymentId, RefundId, Timestamp};
use store::{FromRow, Row, StoreError, Tx, params};

use crate::{Payment, Refund, RefundState, ports::Opened};

macro_rules! select_payment {
    ($rest:literal) => {
        concat!(
            "select id, market_id, order_id, attempt, method, gateway, currency, amount, state, order_number,
             merchant_name, expires_at, gateway_order_id, key_id, pay_url, gateway_payment_id, failure, captured_at,
             refund_asked, refund_done, checks, created_at from payments_payments ",
            $rest
        )
    };
}

macro_rules! select_refund {
    ($rest:literal) => {
        concat!(
            "select id, market_id, order_id, payment_id, currency, amount, reason, state, gateway_refund_id, failure,
             asked_at, ended_at from payments_refunds ",
            $rest
        )
    };
}

impl FromRow for Payment {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        let (id, market, order) = (row.take()?, row.take()?, row.take()?);
        let (attempt, method, gateway) = (row.take()?, row.parse()?, row.take()?);
        let currency: Currency = row.parse()?;
        Ok(Self {
            id,
            market,
            order,
            attempt,
            method,
            gateway,
            amount: Money::new(row.take()?, currency),
            state: row.parse()?,
            order_number: row.take()?,
            merchant_name: row.take()?,
            expires_at: row.take()?,
            gateway_order: row.take()?,
            key_id: row.take()?,
            pay_url: row.take()?,
            gateway_payment: row.take()?,
            failure: row.take()?,
            captured_at: row.take()?,
            refund_asked: Money::new(row.take()?, currency),
            refund_done: Money::new(row.take()?, currency),
            checks: row.take()?,
            created_at: row.take()?,
        })
    }
}

impl FromRow for Refund {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        let (id, market, order, payment) = (row.take()?, row.take()?, row.take()?, row.take()?);
        let currency: Currency = row.parse()?;
        Ok(Self {
            id,
            market,
            order,
            payment,
            amount: Money::new(row.take()?, currency),
            reason: row.parse()?,
            state: row.parse()?,
            gateway_refund: row.take()?,
            failure: row.take()?,
            asked_at: row.take()?,
            ended_at: row.take()?,
        })
    }
}

/// Does not wait for an answer: two first tries for one order would fail the transaction at its end.
pub(crate) fn insert(tx: &mut Tx<'_>, payment: &Payment) -> Result<(), StoreError> {
    tx.send(
        "insert into payments_payments (id, market_id, order_id, attempt, method, gateway, currency, amount, state,
           order_number, merchant_name, expires_at, captured_at, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        params![
            payment.id,
            payment.market,
            payment.order,
            payment.attempt,
            payment.method.as_str(),
            payment.gateway,
            payment.amount.currency.as_str(),
            payment.amount.minor,
            payment.state.as_str(),
            payment.order_number,
            payment.merchant_name,
            payment.expires_at,
            payment.captured_at,
            payment.created_at,
        ],
    )
}

pub(crate) fn find(
    tx: &mut Tx<'_>,
    market: MarketId,
    payment: PaymentId,
) -> Result<Option<Payment>, StoreError> {
    tx.maybe(select_payment!("where id = $1 and market_id = $2"), params![payment, market])
}

pub(crate) fn find_by_gateway_order(
    tx: &mut Tx<'_>,
    gateway: &str,
    gateway_order: &str,
) -> Result<Option<Payment>, StoreError> {
    tx.maybe(select_payment!("where gateway = $1 and gateway_order_id = $2"), params![gateway, gateway_order])
}

/// Newest try first.
pub(crate) fn of_order(
    tx: &mut Tx<'_>,
    market: MarketId,
    order: OrderId,
) -> Result<Vec<Payment>, StoreError> {
    tx.all(
        select_payment!("where order_id = $1 and market_id = $2 order by attempt desc"),
        params![order, market],
    )
}

pub(crate) fn latest(
    tx: &mut Tx<'_>,
    market: MarketId,
    order: OrderId,
) -> Result<Option<Payment>, StoreError> {
    tx.maybe(
        select_payment!("where order_id = $1 and market_id = $2 order by attempt desc limit 1"),
        params![order, market],
    )
}

/// Ten orders to a statement: lists are read in pages, and a statement's text must not depend on their length.
pub(crate) const TOGETHER: usize = 10;

pub(crate) fn of_orders(
    tx: &mut Tx<'_>,
    market: MarketId,
    orders: [Option<OrderId>; TOGETHER],
) -> Result<Vec<Payment>, StoreError> {
    let [a, b, c, d, e, f, g, h, i, j] = orders;
    tx.all(
        select_payment!(
            "where order_id in ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) and market_id = $11 order by attempt"
        ),
        params![a, b, c, d, e, f, g, h, i, j, market],
    )
}

/// What the gateway answered is kept even when the payment was given up meanwhile: its money may still come.
pub(crate) fn record_opened(
    tx: &mut Tx<'_>,
    payment: PaymentId,
    opened: &Opened,
    check_at: Timestamp,
) -> Result<bool, StoreError> {
    let touched = tx.run(
        "update payments_payments set gateway_order_id = $2, key_id = $3, pay_url = $4, check_at = $5
         where id = $1 and gateway_order_id is null",
        params![payment, opened.gateway_order, opened.key_id, opened.pay_url, check_at],
    )?;
    Ok(touched == 1)
}

pub(crate) fn capture(
    tx: &mut Tx<'_>,
    payment: PaymentId,
    gateway_payment: Option<&str>,
) -> Result<(), StoreError> {
    let now = tx.now();
    tx.run_one(
        "update payments_payments
         set state = 'captured', gateway_payment_id = $2, captured_at = $3, failure = null, check_at = null
         where id = $1 and state in ('pending', 'due', 'failed', 'cancelled')",
        params![payment, gateway_payment, now],
    )
}

pub(crate) fn fail(tx: &mut Tx<'_>, payment: PaymentId, reason: &str) -> Result<(), StoreError> {
    tx.run_one(
        "update payments_payments set state = 'failed', failure = $2 where id = $1 and state = 'pending'",
        params![payment, reason],
    )
}

/// The reconciler goes on asking: money may still come for what was given up.
pub(crate) fn cancel(tx: &mut Tx<'_>, payment: PaymentId) -> Result<(), StoreError> {
    tx.run_one(
        "update payments_payments set state = 'cancelled'
         where id = $1 and state in ('pending', 'due', 'failed')",
        params![payment],
    )
}

pub(crate) fn due_for_check(tx: &mut Tx<'_>, limit: u32) -> Result<Vec<Payment>, StoreError> {
    let now = tx.now();
    tx.all(
        select_payment!("where check_at is not null and check_at <= $1 order by check_at limit $2"),
        params![now, limit],
    )
}

/// Moves the next check on; `None` ends the checks.
pub(crate) fn schedule_check(
    tx: &mut Tx<'_>,
    payment: PaymentId,
    next: Option<Timestamp>,
) -> Result<(), StoreError> {
    tx.run_one(
        "update payments_payments set check_at = $2, checks = checks + 1 where id = $1 and check_at is not null",
        params![payment, next],
    )
}

/// Counts money as going back; false when less than that is left of what was captured.
pub(crate) fn reserve_refund(tx: &mut Tx<'_>, payment: PaymentId, amount: Money) -> Result<bool, StoreError> {
    let touched = tx.run(
        "update payments_payments set refund_asked = refund_asked + $2
         where id = $1 and state = 'captured' and currency = $3 and refund_asked + $2 <= amount",
        params![payment, amount.minor, amount.currency.as_str()],
    )?;
    Ok(touched == 1)
}

pub(crate) fn insert_refund(tx: &mut Tx<'_>, refund: &Refund) -> Result<(), StoreError> {
    tx.send(
        "insert into payments_refunds (id, market_id, order_id, payment_id, currency, amount, reason, state, asked_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        params![
            refund.id,
            refund.market,
            refund.order,
            refund.payment,
            refund.amount.currency.as_str(),
            refund.amount.minor,
            refund.reason.as_str(),
            refund.state.as_str(),
            refund.asked_at,
        ],
    )
}

pub(crate) fn find_refund(
    tx: &mut Tx<'_>,
    market: MarketId,
    refund: RefundId,
) -> Result<Option<Refund>, StoreError> {
    tx.maybe(select_refund!("where id = $1 and market_id = $2"), params![refund, market])
}

pub(crate) fn refunds_of(
    tx: &mut Tx<'_>,
    market: MarketId,
    payment: PaymentId,
) -> Result<Vec<Refund>, StoreError> {
    tx.all(
        select_refund!("where payment_id = $1 and market_id = $2 order by asked_at, id"),
        params![payment, market],
    )
}

/// Ends a refund; false when it had ended before.
pub(crate) fn end_refund(
    tx: &mut Tx<'_>,
    refund: RefundId,
    state: RefundState,
    gateway_refund: Option<&str>,
    failure: Option<&str>,
) -> Result<bool, StoreError> {
    let now = tx.now();
    let touched = tx.run(
        "update payments_refunds set state = $2, gateway_refund_id = $3, failure = $4, ended_at = $5
         where id = $1 and state = 'asked'",
        params![refund, state.as_str(), gateway_refund, failure, now],
    )?;
    Ok(touched == 1)
}

pub(crate) fn count_refunded(tx: &mut Tx<'_>, refund: &Refund) -> Result<(), StoreError> {
    tx.run_one(
        "update payments_payments set refund_done = refund_done + $2 where id = $1",
        params![refund.payment, refund.amount.minor],
    )
}

/// A refund that was refused may be wished for again.
pub(crate) fn release_refund(tx: &mut Tx<'_>, refund: &Refund) -> Result<(), StoreError> {
    tx.run_one(
        "update payments_payments set refund_asked = refund_asked - $2 where id = $1",
        params![refund.payment, refund.amount.minor],
    )
}

/// False when this event was heard before.
pub(crate) fn remember_webhook(
    tx: &mut Tx<'_>,
    gateway: &str,
    event_id: &str,
    payment: &Payment,
    verdict: &str,
) -> Result<bool, StoreError> {
    let now = tx.now();
    let touched = tx.run(
        "insert into payments_webhooks (gateway, event_id, market_id, payment_id, verdict, received_at)
         values ($1, $2, $3, $4, $5, $6) on conflict (gateway, event_id) do nothing",
        params![gateway, event_id, payment.market, payment.id, verdict, now],
    )?;
    Ok(touched == 1)
}

pub(crate) fn webhook_is_known(tx: &mut Tx<'_>, gateway: &str, event_id: &str) -> Result<bool, StoreError> {
    let found: Option<String> = tx.maybe(
        "select verdict from payments_webhooks where gateway = $1 and event_id = $2",
        params![gateway, event_id],
    )?;
    Ok(found.is_some())
}

pub(crate) fn delete_webhooks_before(tx: &mut Tx<'_>, oldest: Timestamp) -> Result<u64, StoreError> {
    tx.run("delete from payments_webhooks where received_at < $1", params![oldest])
}
