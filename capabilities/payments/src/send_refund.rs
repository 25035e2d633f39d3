//! Sends a refund that was wished for, and records how the gateway took it.

use kernel::{MarketId, RefundId};
use store::{Store, StoreError, Tx};

use crate::{
    GatewayError, Gateways, Payment, Refund, RefundState, events,
    ports::{RefundIntent, RefundReport},
    store as rows,
};

#[derive(Debug, Clone, thiserror::Error)]
pub enum SendRefundError {
    #[error("there is no such refund")]
    Missing,
    /// The gateway works on it: ask again later, with the same key.
    #[error("the gateway has not finished the refund")]
    StillPending,
    #[error(transparent)]
    Gateway(#[from] GatewayError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Runs as the job `payments.send_refund`. Every error means that the job should come again.
pub async fn send_refund(
    store: &Store,
    gateways: &Gateways,
    market: MarketId,
    id: RefundId,
) -> Result<(), SendRefundError> {
    let (refund, payment) = store.read(move |tx| with_payment(tx, market, id)).await?;
    if refund.state != RefundState::Asked {
        return Ok(());
    }
    let report = match intent(&refund, &payment) {
        Some(intent) => ask(gateways, &payment, &intent).await?,
        // Taken by hand, given back by hand: noting it is all there is to do.
        None => RefundReport::Done { gateway_refund: String::new() },
    };
    if report == RefundReport::Pending {
        return Err(SendRefundError::StillPending);
    }
    store.write_in(market, move |tx| end(tx, market, id, &report)).await
}

fn with_payment(
    tx: &mut Tx<'_>,
    market: MarketId,
    id: RefundId,
) -> Result<(Refund, Payment), SendRefundError> {
    let refund = rows::find_refund(tx, market, id)?.ok_or(SendRefundError::Missing)?;
    let payment = rows::find(tx, market, refund.payment)?.ok_or(SendRefundError::Missing)?;
    Ok((refund, payment))
}

fn intent(refund: &Refund, payment: &Payment) -> Option<RefundIntent> {
    Some(RefundIntent {
        refund: refund.id,
        market: refund.market,
        gateway_order: payment.gateway_order.clone()?,
        gateway_payment: payment.gateway_payment.clone()?,
        amount: refund.amount,
    })
}

async fn ask(
    gateways: &Gateways,
    payment: &Payment,
    intent: &RefundIntent,
) -> Result<RefundReport, GatewayError> {
    match gateways.of(payment)?.refund(intent).await {
        Err(GatewayError::Refused(reason)) => Ok(RefundReport::Refused { reason }),
        other => other,
    }
}

fn end(
    tx: &mut Tx<'_>,
    market: MarketId,
    id: RefundId,
    report: &RefundReport,
) -> Result<(), SendRefundError> {
    match report {
        RefundReport::Pending => {}
        RefundReport::Done { gateway_refund } => {
            if rows::end_refund(tx, id, RefundState::Done, Some(gateway_refund), None)? {
                let (refund, _) = with_payment(tx, market, id)?;
                rows::count_refunded(tx, &refund)?;
                let (refund, payment) = with_payment(tx, market, id)?;
                tx.publish(events::Refunded::of(&refund, payment.status()))?;
            }
        }
        RefundReport::Refused { reason } => {
            if rows::end_refund(tx, id, RefundState::Refused, None, Some(reason))? {
                let (refund, _) = with_payment(tx, market, id)?;
                rows::release_refund(tx, &refund)?;
                let (refund, payment) = with_payment(tx, market, id)?;
                tx.publish(events::RefundRefused::of(&refund, payment.status(), reason))?;
            }
        }
    }
    Ok(())
}
