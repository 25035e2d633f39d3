use std::sync::Arc;

use axum::extract::State;

use super::EndpointView;
use crate::{App, Data, Operator, Refusal};

/// Lists the market's endpoints, the oldest first. There are at most 20.
#[utoipa::path(
    get,
    path = "/admin/webhooks",
    tag = "operator",
    security(("bearer" = [])),
    responses((status = 200, body = Data<Vec<EndpointView>>))
)]
pub async fn list(
    State(app): State<Arc<App>>,
    Operator(viewer): Operator,
) -> Result<Data<Vec<EndpointView>>, Refusal> {
    let (actor, market) = (viewer.actor(), viewer.market.id);
    let endpoints = app.store.read(move |tx| webhooks::endpoints(tx, &actor, market)).await?;
    Ok(Data::of(endpoints.into_iter().map(EndpointView::from).collect()))
}
