use std::sync::Arc;

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use kernel::{AccountId, OrderId};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    App, Data, Id, Refusal, Staff, Tongue, Write, idempotency,
    orders::{Onlooker, OrderView},
};

#[derive(Debug, Deserialize, ToSchema)]
pub struct AssignDeliveryRequest {
    /// Somebody of `GET /admin/staff`.
    #[schema(value_type = uuid::Uuid)]
    staff_id: AccountId,
}

/// Says who brings an order.
#[utoipa::path(
    post,
    path = "/admin/orders/{id}/assign-delivery",
    tag = "kitchen",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    request_body = AssignDeliveryRequest,
    responses((status = 200, body = Data<OrderView>))
)]
pub async fn assign(
    State(app): State<Arc<App>>,
    Staff(viewer): Staff,
    Tongue(language): Tongue,
    Id(id): Id<OrderId>,
    write: Write<AssignDeliveryRequest>,
) -> Result<Response, Refusal> {
    let (request, attempt) = write.take(&viewer);
    let (market, onlooker) = (viewer.market.id, Onlooker::new(&app, &viewer, language));
    let outcome = app
        .store
        .write_in(market, move |tx| {
            idempotency::once(tx, attempt.as_ref(), |tx| {
                let staff = request.staff_id;
                let order = flows::assign_delivery(tx, &onlooker.actor, &onlooker.market, id, staff)?;
                onlooker.show(tx, order)
            })
        })
        .await?;
    Ok(idempotency::answer(outcome, |view: OrderView| Data::of(view).into_response()))
}
