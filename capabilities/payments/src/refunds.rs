//! Wishes captured money back to who paid it. The wish and the job that sends it are one transaction.

use kernel::{MarketId, Money, OrderId, PaymentId, Problem};
use store::{StoreError, Tx};

use crate::{Payment, Reason, Refund, RefundState, events, find, jobs, store as rows};

#[derive(Debug, Clone, thiserror::Error)]
pub enum RefundError {
    #[error("there is no such payment")]
    Missing,
    #[error("a refund needs an amount above zero in the currency of the payment")]
    Amount,
    /// Also when nothing was captured at all.
    #[error("only {left} is left of what was captured")]
    AboveCaptured { left: Money },
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<RefundError> for Problem {
    fn from(error: RefundError) -> Self {
        match error {
            RefundError::Missing => Self::missing(),
            RefundError::Amount | RefundError::AboveCaptured { .. } => Self::invalid("amount", error),
            RefundError::Store(source) => source.into(),
        }
    }
}

/// Sends a part of a payment back, or all of it.
pub fn refund(
    tx: &mut Tx<'_>,
    market: MarketId,
    payment: PaymentId,
    amount: Money,
    reason: Reason,
) -> Result<Refund, RefundError> {
    let payment = rows::find(tx, market, payment)?.ok_or(RefundError::Missing)?;
    if amount.minor <= 0 || amount.currency != payment.amount.currency {
        return Err(RefundError::Amount);
    }
    try_send_back(tx, &payment, amount, reason)?
        .ok_or_else(|| RefundError::AboveCaptured { left: payment.left() })
}

/// Sends back whatever of an order's money is still here. Nothing happens when there is none.
pub fn refund_order(
    tx: &mut Tx<'_>,
    market: MarketId,
    order: OrderId,
    reason: Reason,
) -> Result<Vec<Refund>, StoreError> {
    let mut refunds = Vec::new();
    for payment in find::of_order(tx, market, order)?.iter().filter(|payment| payment.left().minor > 0) {
        refunds.extend(try_send_back(tx, payment, payment.left(), reason)?);
    }
    Ok(refunds)
}

/// As `refund`, for a payment this transaction has just captured.
pub(crate) fn send_back(
    tx: &mut Tx<'_>,
    payment: &Payment,
    amount: Money,
    reason: Reason,
) -> Result<Refund, StoreError> {
    try_send_back(tx, payment, amount, reason)?.ok_or(StoreError::RowCount(0))
}

fn try_send_back(
    tx: &mut Tx<'_>,
    payment: &Payment,
    amount: Money,
    reason: Reason,
) -> Result<Option<Refund>, StoreError> {
    // The row decides, not what was read before: 64 at once cannot send back more than there is.
    if !rows::reserve_refund(tx, payment.id, amount)? {
        return Ok(None);
    }
    let refund = wish(tx, payment, amount, reason);
    rows::insert_refund(tx, &refund)?;
    let asked = Payment { refund_asked: sum(payment.refund_asked, amount), ..payment.clone() };
    tx.publish(events::RefundAsked::of(&refund, asked.status()))?;
    tx.enqueue(&jobs::SendRefund { market: refund.market, refund: refund.id })?;
    Ok(Some(refund))
}

fn wish(tx: &mut Tx<'_>, payment: &Payment, amount: Money, reason: Reason) -> Refund {
    Refund {
        id: tx.new_id(),
        market: payment.market,
        order: payment.order,
        payment: payment.id,
        amount,
        reason,
        state: RefundState::Asked,
        gateway_refund: None,
        failure: None,
        asked_at: tx.now(),
        ended_at: None,
    }
}

fn sum(asked: Money, amount: Money) -> Money {
    asked.plus(amount).expect("the row took the same sum, which is at most what was captured")
}
