use std::sync::Arc;

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use kernel::OrderId;
use serde::Deserialize;
use utoipa::ToSchema;

use super::{Onlooker, OrderView};
use crate::{App, Data, Id, Refusal, Tongue, Viewer, Write, idempotency};

#[derive(Debug, Deserialize, ToSchema)]
pub struct CancelRequest {
    /// One of the `cancel_reasons` of `GET /config/public`.
    #[schema(example = "changed_mind")]
    reason: String,
}

/// Cancels an order, within its grace period or while it is unpaid.
#[utoipa::path(
    post,
    path = "/orders/{id}/cancel",
    tag = "orders",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    request_body = CancelRequest,
    responses((status = 200, body = Data<OrderView>))
)]
pub async fn cancel(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Tongue(language): Tongue,
    Id(id): Id<OrderId>,
    write: Write<CancelRequest>,
) -> Result<Response, Refusal> {
    let (request, attempt) = write.take(&viewer);
    let (market, onlooker) = (viewer.market.id, Onlooker::new(&app, &viewer, language));
    let outcome = app
        .store
        .write_in(market, move |tx| {
            idempotency::once(tx, attempt.as_ref(), |tx| {
                let order = flows::cancel_order(tx, &onlooker.actor, &onlooker.market, id, &request.reason)?;
                onlooker.show(tx, order)
            })
        })
        .await?;
    Ok(idempotency::answer(outcome, |view: OrderView| Data::of(view).into_response()))
}
