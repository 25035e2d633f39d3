use std::sync::Arc;

use axum::extract::State;
use kernel::{EndpointId, Problem};

use crate::{App, Data, Done, Id, Operator, Refusal};

/// Removes an endpoint with its deliveries. What waits to be delivered is not sent any more.
#[utoipa::path(
    delete,
    path = "/admin/webhooks/{id}",
    tag = "operator",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = Data<Done>))
)]
pub async fn remove(
    State(app): State<Arc<App>>,
    Operator(viewer): Operator,
    Id(id): Id<EndpointId>,
) -> Result<Data<Done>, Refusal> {
    let (actor, market) = (viewer.actor(), viewer.market.id);
    app.store
        .write_in(market, move |tx| webhooks::remove(tx, &actor, market, id).map_err(Problem::from))
        .await?;
    Ok(Data::of(Done {}))
}
