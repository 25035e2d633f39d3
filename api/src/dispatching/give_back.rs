use std::sync::Arc;

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use flows::dispatching;
use kernel::OrderId;
use serde::Deserialize;
use utoipa::ToSchema;

use super::reason;
use crate::{
    App, Data, Id, Refusal, Tongue, Viewer, Write, idempotency,
    orders::{Onlooker, OrderView},
};

#[derive(Debug, Deserialize, ToSchema)]
pub struct GiveBackRequest {
    #[schema(max_length = 300)]
    reason: Option<String>,
}

/// Gives an order back that the caller has in hand; somebody else is looked for at once.
#[utoipa::path(
    post,
    path = "/orders/{id}/give-back",
    tag = "dispatch",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    request_body = GiveBackRequest,
    responses((status = 200, body = Data<OrderView>))
)]
pub async fn give_back(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Tongue(language): Tongue,
    Id(id): Id<OrderId>,
    write: Write<GiveBackRequest>,
) -> Result<Response, Refusal> {
    let (request, attempt) = write.take(&viewer);
    let reason = reason(request.reason.as_deref())?;
    let (market, onlooker) = (viewer.market.id, Onlooker::new(&app, &viewer, language));
    let outcome = app
        .store
        .write_in(market, move |tx| {
            idempotency::once(tx, attempt.as_ref(), |tx| {
                let reason = reason.clone();
                let order = dispatching::give_back_order(tx, &onlooker.actor, &onlooker.market, id, reason)?;
                onlooker.show(tx, order)
            })
        })
        .await?;
    Ok(idempotency::answer(outcome, |view: OrderView| Data::of(view).into_response()))
}
