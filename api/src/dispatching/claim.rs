use std::sync::Arc;

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use flows::dispatching;
use kernel::OrderId;
use serde::Deserialize;
use utoipa::ToSchema;

use super::whereabouts;
use crate::{
    App, Data, Id, Refusal, Tongue, Viewer, Write, idempotency,
    orders::{Onlooker, OrderView},
};

/// Nothing need be said.
#[derive(Debug, Deserialize, ToSchema)]
pub struct ClaimRequest {}

/// Takes an order from the pool, from where the caller's device last said it is.
#[utoipa::path(
    post,
    path = "/orders/{id}/claim",
    tag = "dispatch",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    request_body = ClaimRequest,
    responses((status = 200, body = Data<OrderView>))
)]
pub async fn claim(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Tongue(language): Tongue,
    Id(id): Id<OrderId>,
    write: Write<ClaimRequest>,
) -> Result<Response, Refusal> {
    let (ClaimRequest {}, attempt) = write.take(&viewer);
    let from = whereabouts(&app, &viewer);
    let (market, onlooker) = (viewer.market.id, Onlooker::new(&app, &viewer, language));
    let outcome = app
        .store
        .write_in(market, move |tx| {
            idempotency::once(tx, attempt.as_ref(), |tx| {
                let order = dispatching::claim_order(tx, &onlooker.actor, &onlooker.market, id, from)?;
                onlooker.show(tx, order)
            })
        })
        .await?;
    Ok(idempotency::answer(outcome, |view: OrderView| Data::of(view).into_response()))
}
