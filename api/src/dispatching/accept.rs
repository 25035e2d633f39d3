use std::sync::Arc;

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use flows::dispatching;
use kernel::OfferId;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    App, Data, Id, Refusal, Tongue, Viewer, Write, idempotency,
    orders::{Onlooker, OrderView},
};

/// Nothing need be said.
#[derive(Debug, Deserialize, ToSchema)]
pub struct AcceptRequest {}

/// Accepts an offer: the order is the caller's, unless somebody was faster.
#[utoipa::path(
    post,
    path = "/providers/me/offers/{id}/accept",
    tag = "dispatch",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    request_body = AcceptRequest,
    responses((status = 200, body = Data<OrderView>))
)]
pub async fn accept(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Tongue(language): Tongue,
    Id(id): Id<OfferId>,
    write: Write<AcceptRequest>,
) -> Result<Response, Refusal> {
    let (AcceptRequest {}, attempt) = write.take(&viewer);
    let (market, onlooker) = (viewer.market.id, Onlooker::new(&app, &viewer, language));
    let outcome = app
        .store
        .write_in(market, move |tx| {
            idempotency::once(tx, attempt.as_ref(), |tx| {
                let order = dispatching::accept_offer(tx, &onlooker.actor, &onlooker.market, id)?;
                onlooker.show(tx, order)
            })
        })
        .await?;
    Ok(idempotency::answer(outcome, |view: OrderView| Data::of(view).into_response()))
}
