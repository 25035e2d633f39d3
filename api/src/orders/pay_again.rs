use std::{sync::Arc, time::Duration};

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use kernel::{OrderId, PaymentId, Problem, blueprint::MethodName};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{OrderView, show};
use crate::{App, Data, Id, Refusal, Tongue, Viewer, Write, idempotency};

const GATEWAY_PATIENCE: Duration = Duration::from_secs(5);

#[derive(Debug, Deserialize, ToSchema)]
pub struct PayAgainRequest {
    #[schema(value_type = String, example = "cash")]
    payment_method: MethodName,
}

/// Tries to pay again after a decline, or in another way.
#[utoipa::path(
    post,
    path = "/orders/{id}/payment",
    tag = "orders",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    request_body = PayAgainRequest,
    responses((status = 200, body = Data<OrderView>))
)]
pub async fn pay_again(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Tongue(language): Tongue,
    Id(id): Id<OrderId>,
    write: Write<PayAgainRequest>,
) -> Result<Response, Refusal> {
    let (request, attempt) = write.take(&viewer);
    let (market, whose) = (viewer.market.clone(), viewer.clone());
    let outcome = app
        .store
        .write_in(viewer.market.id, move |tx| {
            idempotency::once(tx, attempt.as_ref(), |tx| {
                let again = flows::pay_again(tx, &whose.actor(), &market, id, &request.payment_method)?;
                Ok::<PaymentId, Problem>(again.payment.id)
            })
        })
        .await?;
    app.open_payment(viewer.market.id, *outcome.answer(), GATEWAY_PATIENCE).await;
    let view: OrderView = show::read(&app, &viewer, language, id).await?;
    Ok(idempotency::answer(outcome, |_| Data::of(view).into_response()))
}
