use std::sync::Arc;

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use kernel::{OrderId, Problem, blueprint::StateName};
use orders::MoveRequest;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    App, Data, Id, Refusal, Staff, Tongue, Write, idempotency,
    orders::{Onlooker, OrderView, request},
};

const REASON_CHARS_MAX: usize = 200;

#[derive(Debug, Deserialize, ToSchema)]
pub struct MoveOrderRequest {
    /// Where the order shall go.
    #[schema(value_type = String, example = "preparing")]
    status: StateName,
    /// Needed where the life cycle asks for one, for example to cancel.
    reason: Option<String>,
    /// The version that was seen; when the order has changed since, nothing is done.
    expected_version: Option<u32>,
}

impl TryFrom<MoveOrderRequest> for MoveRequest {
    type Error = Problem;

    fn try_from(asked: MoveOrderRequest) -> Result<Self, Problem> {
        let reason = request::words("reason", asked.reason.as_deref().unwrap_or(""), REASON_CHARS_MAX)?;
        Ok(Self { to: asked.status, reason, expected_version: asked.expected_version })
    }
}

/// Moves an order along its life cycle.
#[utoipa::path(
    patch,
    path = "/admin/orders/{id}/status",
    tag = "kitchen",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    request_body = MoveOrderRequest,
    responses((status = 200, body = Data<OrderView>))
)]
pub async fn move_order(
    State(app): State<Arc<App>>,
    Staff(viewer): Staff,
    Tongue(language): Tongue,
    Id(id): Id<OrderId>,
    write: Write<MoveOrderRequest>,
) -> Result<Response, Refusal> {
    let (asked, attempt) = write.take(&viewer);
    let request = MoveRequest::try_from(asked)?;
    let (market, onlooker) = (viewer.market.id, Onlooker::new(&app, &viewer, language));
    let outcome = app
        .store
        .write_in(market, move |tx| {
            idempotency::once(tx, attempt.as_ref(), |tx| {
                let order = flows::move_order(tx, &onlooker.actor, &onlooker.market, id, &request)?;
                onlooker.show(tx, order)
            })
        })
        .await?;
    Ok(idempotency::answer(outcome, |view: OrderView| Data::of(view).into_response()))
}
