use std::sync::Arc;

use axum::{extract::State, http::StatusCode};
use flows::dispatching;
use kernel::{OrderId, Problem};

use super::whereabouts;
use crate::{App, Id, Refusal, Viewer};

/// Passes an order of the pool over: the caller is not shown it again.
#[utoipa::path(
    post,
    path = "/orders/{id}/pass",
    tag = "dispatch",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    responses((status = 204, description = "Passed over."))
)]
pub async fn pass(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Id(id): Id<OrderId>,
) -> Result<StatusCode, Refusal> {
    let from = whereabouts(&app, &viewer);
    let (actor, market) = (viewer.actor(), viewer.market.clone());
    app.store
        .write_in(market.id, move |tx| {
            dispatching::decline_in_pool(tx, &actor, &market, id, from).map_err(Problem::from)
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
