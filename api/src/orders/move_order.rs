use std::sync::Arc;

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use kernel::{Actor, OrderId, Person, Role};
use orders::MoveRequest;

use super::{Onlooker, OrderView};
use crate::{
    App, Data, Id, Refusal, Tongue, Viewer, Write, admin_orders::move_order::MoveOrderRequest, idempotency,
};

/// Moves an order that the caller has in hand, or works on, along its life cycle.
///
/// Customers cancel by `POST /orders/{id}/cancel`, which knows their reasons.
#[utoipa::path(
    put,
    path = "/orders/{id}/status",
    tag = "dispatch",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    request_body = MoveOrderRequest,
    responses((status = 200, body = Data<OrderView>))
)]
pub async fn move_order(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Tongue(language): Tongue,
    Id(id): Id<OrderId>,
    write: Write<MoveOrderRequest>,
) -> Result<Response, Refusal> {
    let (asked, attempt) = write.take(&viewer);
    let request = MoveRequest::try_from(asked)?;
    let (market, onlooker) = (viewer.market.id, Onlooker::new(&app, &viewer, language));
    let roles = viewer.person.roles.without(Role::Customer);
    let worker = Actor::Person(Person { roles, ..viewer.person });
    let outcome = app
        .store
        .write_in(market, move |tx| {
            idempotency::once(tx, attempt.as_ref(), |tx| {
                let order = flows::move_order(tx, &worker, &onlooker.market, id, &request)?;
                onlooker.show(tx, order)
            })
        })
        .await?;
    Ok(idempotency::answer(outcome, |view: OrderView| Data::of(view).into_response()))
}
