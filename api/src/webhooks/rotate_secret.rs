use std::sync::Arc;

use axum::extract::State;
use kernel::{EndpointId, Problem};

use super::EndpointWithSecret;
use crate::{App, Data, Id, Operator, Refusal};

/// Gives an endpoint a new secret, shown in this answer alone. The old one ends at once.
#[utoipa::path(
    post,
    path = "/admin/webhooks/{id}/rotate-secret",
    tag = "operator",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = Data<EndpointWithSecret>))
)]
pub async fn rotate_secret(
    State(app): State<Arc<App>>,
    Operator(viewer): Operator,
    Id(id): Id<EndpointId>,
) -> Result<Data<EndpointWithSecret>, Refusal> {
    let (actor, market) = (viewer.actor(), viewer.market.id);
    let endpoint = app
        .store
        .write_in(market, move |tx| webhooks::rotate_secret(tx, &actor, market, id).map_err(Problem::from))
        .await?;
    Ok(Data::of(endpoint.into()))
}
