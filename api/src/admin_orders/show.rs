use std::sync::Arc;

use axum::extract::State;
use kernel::OrderId;

use crate::{
    App, Data, Id, Refusal, Staff, Tongue,
    orders::{self, OrderView},
};

/// Shows an order with its customer and the moves that can be made now.
#[utoipa::path(
    get,
    path = "/admin/orders/{id}",
    tag = "kitchen",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = Data<OrderView>))
)]
pub async fn show(
    State(app): State<Arc<App>>,
    Staff(viewer): Staff,
    Tongue(language): Tongue,
    Id(id): Id<OrderId>,
) -> Result<Data<OrderView>, Refusal> {
    Ok(Data::of(orders::show::read(&app, &viewer, language, id).await?))
}
