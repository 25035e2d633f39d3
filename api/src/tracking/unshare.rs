use std::sync::Arc;

use axum::extract::State;
use kernel::OrderId;

use crate::{App, Data, Done, Id, Refusal, Viewer};

/// Ends the link the caller made to an order.
#[utoipa::path(
    delete,
    path = "/orders/{id}/share-link",
    tag = "tracking",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = Data<Done>))
)]
pub async fn unshare(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Id(id): Id<OrderId>,
) -> Result<Data<Done>, Refusal> {
    let market = viewer.market.clone();
    app.store
        .write_in(market.id, move |tx| flows::unshare_order(tx, &viewer.actor(), &viewer.market, id))
        .await?;
    Ok(Data::of(Done::default()))
}
