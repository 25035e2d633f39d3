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
    orders::{
        OrderView,
        view::{self, Onlooker},
    },
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
    let (market, shared) = (viewer.market.id, app.clone());
    let outcome = app
        .store
        .write_in(market, move |tx| {
            idempotency::once(tx, attempt.as_ref(), |tx| {
                let actor = viewer.actor();
                let order = flows::assign_delivery(tx, &actor, &viewer.market, id, request.staff_id)?;
                let texts = shared.texts.of(&viewer.market.blueprint);
                let onlooker = Onlooker { actor: &actor, market: &viewer.market, language, texts: &texts };
                view::show(tx, &onlooker, order)
            })
        })
        .await?;
    Ok(idempotency::answer(outcome, |view: OrderView| Data::of(view).into_response()))
}
