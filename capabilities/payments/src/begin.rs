//! Begins to pay an order.

use kernel::{MarketId, Money, OrderId, Problem, Timestamp, blueprint::Method};
use store::{StoreError, Tx};

use crate::{Payment, State, cancel::cancel_open, find, jobs, store as rows};

/// Which order is to be paid, and how.
#[derive(Debug, Clone)]
pub struct Ask<'a> {
    pub market: MarketId,
    pub order: OrderId,
    /// What the person who pays will read.
    pub order_number: &'a str,
    pub merchant_name: &'a str,
    pub method: &'a Method,
    pub amount: Money,
    /// When the order stops waiting for its money.
    pub expires_at: Option<Timestamp>,
}

#[derive(Debug, Clone, thiserror::Error)]
pub enum BeginError {
    #[error("the amount is below zero")]
    Negative,
    #[error("the order is paid")]
    AlreadyPaid,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<BeginError> for Problem {
    fn from(error: BeginError) -> Self {
        match error {
            BeginError::Negative => Self::broken(error),
            BeginError::AlreadyPaid => Self::conflict("INVALID_MOVE"),
            BeginError::Store(source) => source.into(),
        }
    }
}

/// Begins the first payment of an order that is being placed: one insert, and a job when a gateway is needed.
pub fn begin(tx: &mut Tx<'_>, ask: &Ask<'_>) -> Result<Payment, BeginError> {
    start(tx, ask, 1)
}

/// Begins another try, after a decline or because the person pays in another way. What was open is given up.
pub fn begin_again(tx: &mut Tx<'_>, ask: &Ask<'_>) -> Result<Payment, BeginError> {
    let earlier = find::of_order(tx, ask.market, ask.order)?;
    if earlier.iter().any(|payment| payment.state == State::Captured && payment.refund_asked.minor == 0) {
        return Err(BeginError::AlreadyPaid);
    }
    cancel_open(tx, &earlier)?;
    start(tx, ask, earlier.first().map_or(1, |latest| latest.attempt + 1))
}

fn start(tx: &mut Tx<'_>, ask: &Ask<'_>, attempt: u32) -> Result<Payment, BeginError> {
    if ask.amount.minor < 0 {
        return Err(BeginError::Negative);
    }
    let payment = payment(tx, ask, attempt);
    rows::insert(tx, &payment)?;
    if payment.state == State::Pending {
        tx.enqueue(&jobs::Open { market: payment.market, payment: payment.id })?;
    }
    Ok(payment)
}

fn payment(tx: &mut Tx<'_>, ask: &Ask<'_>, attempt: u32) -> Payment {
    let state = match &ask.method.gateway {
        // No gateway takes an amount of zero, and nobody should be asked for it.
        _ if ask.amount.minor == 0 => State::Captured,
        Some(_) => State::Pending,
        None => State::Due,
    };
    let zero = Money::zero(ask.amount.currency);
    Payment {
        id: tx.new_id(),
        market: ask.market,
        order: ask.order,
        attempt,
        method: ask.method.name.clone(),
        gateway: ask.method.gateway.clone(),
        amount: ask.amount,
        state,
        order_number: ask.order_number.to_owned(),
        merchant_name: ask.merchant_name.to_owned(),
        expires_at: ask.expires_at,
        gateway_order: None,
        key_id: None,
        pay_url: None,
        gateway_payment: None,
        failure: None,
        captured_at: (state == State::Captured).then(|| tx.now()),
        refund_asked: zero,
        refund_done: zero,
        checks: 0,
        created_at: tx.now(),
    }
}
