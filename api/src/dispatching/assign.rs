use std::sync::Arc;

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use flows::dispatching;
use kernel::{AccountId, OrderId};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    App, Data, Id, Operator, Refusal, Tongue, Write, idempotency,
    orders::{Onlooker, OrderView},
};

#[derive(Debug, Deserialize, ToSchema)]
pub struct AssignRequest {
    /// The account of a provider.
    #[schema(value_type = uuid::Uuid)]
    provider: AccountId,
}

/// Gives an order to a provider, whoever has it now.
#[utoipa::path(
    post,
    path = "/admin/orders/{id}/assign",
    tag = "console",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    request_body = AssignRequest,
    responses((status = 200, body = Data<OrderView>))
)]
pub async fn assign(
    State(app): State<Arc<App>>,
    Operator(viewer): Operator,
    Tongue(language): Tongue,
    Id(id): Id<OrderId>,
    write: Write<AssignRequest>,
) -> Result<Response, Refusal> {
    let (request, attempt) = write.take(&viewer);
    let tracker = app.tracker.clone();
    let (market, onlooker) = (viewer.market.id, Onlooker::new(&app, &viewer, language));
    let outcome = app
        .store
        .write_in(market, move |tx| {
            idempotency::once(tx, attempt.as_ref(), |tx| {
                let board = &tracker.board;
                let (actor, market) = (&onlooker.actor, &onlooker.market);
                let order = dispatching::assign_order(tx, actor, market, board, id, request.provider)?;
                onlooker.show(tx, order)
            })
        })
        .await?;
    Ok(idempotency::answer(outcome, |view: OrderView| Data::of(view).into_response()))
}
