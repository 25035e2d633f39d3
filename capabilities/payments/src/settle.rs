//! The one transition in which every way of hearing about money meets.

use store::Tx;

use crate::{
    Payment, Reason, Refund, Report, SettleError, State, events, payment::Change, refunds, store as rows,
};

/// What a report changed. Only `Captured` lets an order go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Settled {
    Captured(Payment),
    /// The payment had been given up: its money is taken and goes straight back.
    CapturedLate(Payment, Refund),
    AlreadyCaptured(Payment),
    Failed(Payment),
    /// Nothing certain, or nothing new.
    Unchanged(Payment),
}

impl Settled {
    pub const fn payment(&self) -> &Payment {
        match self {
            Self::Captured(payment)
            | Self::CapturedLate(payment, _)
            | Self::AlreadyCaptured(payment)
            | Self::Failed(payment)
            | Self::Unchanged(payment) => payment,
        }
    }
}

/// Believes a gateway's report as far as it agrees with our record. `gateway` is whose signature held, so that one
/// gateway cannot speak for another.
pub fn settle(tx: &mut Tx<'_>, gateway: &str, report: &Report) -> Result<Settled, SettleError> {
    let payment =
        rows::find_by_gateway_order(tx, gateway, &report.gateway_order)?.ok_or(SettleError::Unknown)?;
    match payment.hear(report)? {
        Change::Capture { gateway_payment } => Ok(Settled::Captured(capture(tx, payment, gateway_payment)?)),
        Change::CaptureLate { gateway_payment } => {
            let captured = capture(tx, payment, gateway_payment)?;
            let refund = refunds::send_back(tx, &captured, captured.amount, Reason::ArrivedLate)?;
            let payment = Payment { refund_asked: captured.amount, ..captured };
            Ok(Settled::CapturedLate(payment, refund))
        }
        Change::Fail { reason } => Ok(Settled::Failed(fail(tx, payment, reason)?)),
        Change::Nothing if payment.state == State::Captured => Ok(Settled::AlreadyCaptured(payment)),
        Change::Nothing => Ok(Settled::Unchanged(payment)),
    }
}

fn capture(tx: &mut Tx<'_>, payment: Payment, gateway_payment: String) -> Result<Payment, SettleError> {
    rows::capture(tx, payment.id, Some(&gateway_payment))?;
    let captured = Payment {
        state: State::Captured,
        gateway_payment: Some(gateway_payment),
        captured_at: Some(tx.now()),
        failure: None,
        ..payment
    };
    tx.publish(events::Captured::of(&captured))?;
    Ok(captured)
}

fn fail(tx: &mut Tx<'_>, payment: Payment, reason: String) -> Result<Payment, SettleError> {
    rows::fail(tx, payment.id, &reason)?;
    let failed = Payment { state: State::Failed, ..payment };
    tx.publish(events::Failed::of(&failed, &reason))?;
    Ok(Payment { failure: Some(reason), ..failed })
}
