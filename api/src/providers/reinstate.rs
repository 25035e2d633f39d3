use std::sync::Arc;

use axum::{extract::State, response::Response};
use kernel::ProviderId;

use super::{ProviderView, decision::decide};
use crate::{App, Data, ErrorBody, Id, Operator, Refusal};

/// Ends a suspension.
#[utoipa::path(
    post,
    path = "/admin/providers/{id}/reinstate",
    tag = "providers",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    responses(
        (status = 200, body = Data<ProviderView>),
        (status = 409, description = "They are not suspended.", body = ErrorBody)
    )
)]
pub async fn reinstate(
    State(app): State<Arc<App>>,
    Operator(viewer): Operator,
    Id(id): Id<ProviderId>,
) -> Result<Response, Refusal> {
    decide(&app, &viewer, None, move |tx, actor, market| {
        Ok(flows::reinstate_provider(tx, actor, market.id, id)?)
    })
    .await
}
