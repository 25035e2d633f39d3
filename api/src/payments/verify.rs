use std::sync::Arc;

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use kernel::{OrderId, Problem};
use payments::{GatewayError, Payment, Report, ports::Proof};
use serde::Deserialize;
use store::{StoreError, Tx};
use utoipa::ToSchema;

use crate::{
    App, Data, Refusal, Tongue, Viewer, Write, idempotency,
    orders::{OrderView, show},
};

/// What the gateway gave the browser. The names that Razorpay's software uses are understood as well.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct VerifyRequest {
    /// Our order. May be left out when the gateway's is named.
    #[schema(value_type = Option<uuid::Uuid>)]
    order_id: Option<OrderId>,
    /// The gateway's order; also `razorpay_order_id`.
    #[serde(alias = "razorpay_order_id")]
    gateway_order_id: Option<String>,
    /// Also `razorpay_payment_id`.
    #[serde(alias = "razorpay_payment_id")]
    payment_id: String,
    /// Also `razorpay_signature`.
    #[serde(alias = "razorpay_signature")]
    signature: String,
}

/// Confirms a payment with what the gateway gave the browser. Sending it again changes nothing.
#[utoipa::path(
    post,
    path = "/payments/verify",
    tag = "payments",
    security(("bearer" = [])),
    request_body = VerifyRequest,
    responses((status = 200, body = Data<OrderView>))
)]
pub async fn verify(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Tongue(language): Tongue,
    write: Write<VerifyRequest>,
) -> Result<Response, Refusal> {
    let (request, attempt) = write.take(&viewer);
    let (gateway, order, report) = believe(&app, &viewer, &request).await?;
    let shared = app.clone();
    let outcome = app
        .store
        .write_in(viewer.market.id, move |tx| {
            idempotency::once(tx, attempt.as_ref(), |tx| {
                flows::confirm_payment(tx, &shared.markets, gateway, &report)?;
                Ok::<OrderId, Problem>(order)
            })
        })
        .await?;
    let view: OrderView = show::read(&app, &viewer, language, *outcome.answer()).await?;
    Ok(idempotency::answer(outcome, |_| Data::of(view).into_response()))
}

/// Finds the payment whose proof this is. An order may have had several: the proof belongs to one of them.
async fn believe(
    app: &Arc<App>,
    viewer: &Viewer,
    request: &VerifyRequest,
) -> Result<(&'static str, OrderId, Report), Problem> {
    let (shared, whose, named) = (app.clone(), viewer.clone(), request.clone());
    let candidates = app.store.read(move |tx| candidates(tx, &shared, &whose, &named)).await?;
    for payment in candidates {
        let gateway = app.gateways.of(&payment)?;
        match gateway.verify(&request.proof(&payment)).await {
            Ok(report) => return Ok((gateway.name(), payment.order, report)),
            Err(GatewayError::Forged) => {}
            Err(other) => return Err(other.into()),
        }
    }
    Err(GatewayError::Forged.into())
}

/// The payments of an order that the viewer may see which a gateway has opened, the newest first.
fn candidates(
    tx: &mut Tx<'_>,
    app: &App,
    viewer: &Viewer,
    request: &VerifyRequest,
) -> Result<Vec<Payment>, Problem> {
    let market = viewer.market.id;
    let order = match (request.order_id, &request.gateway_order_id) {
        (Some(order), _) => order,
        (None, Some(gateway_order)) => {
            opened(tx, app, viewer, gateway_order)?.ok_or_else(Problem::missing)?.order
        }
        (None, None) => return Err(Problem::invalid("order_id", "fill this in")),
    };
    orders::order(tx, &viewer.actor(), market, order)?;
    let mut payments = payments::of_order(tx, market, order)?;
    payments.retain(|payment| request.may_mean(payment));
    Ok(payments)
}

fn opened(
    tx: &mut Tx<'_>,
    app: &App,
    viewer: &Viewer,
    gateway_order: &str,
) -> Result<Option<Payment>, StoreError> {
    for gateway in app.gateways.names() {
        let found = payments::with_gateway_order(tx, viewer.market.id, gateway, gateway_order)?;
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

impl VerifyRequest {
    fn may_mean(&self, payment: &Payment) -> bool {
        let named = self.gateway_order_id.as_ref();
        payment.gateway_order.as_ref().is_some_and(|ours| named.is_none_or(|named| named == ours))
    }

    fn proof(&self, payment: &Payment) -> Proof {
        Proof {
            gateway_order: payment.gateway_order.clone().unwrap_or_default(),
            gateway_payment: self.payment_id.clone(),
            signature: self.signature.clone(),
        }
    }
}
