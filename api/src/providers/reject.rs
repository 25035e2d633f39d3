use std::sync::Arc;

use axum::{extract::State, response::Response};
use kernel::ProviderId;
use serde::Deserialize;
use utoipa::ToSchema;

use super::{ProviderView, decision::decide};
use crate::{App, Data, ErrorBody, Id, Operator, Refusal, Write};

#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct RejectRequest {
    /// They are told.
    #[schema(min_length = 1, max_length = 500)]
    pub(super) reason: String,
}

/// Turns an application down, and says why.
#[utoipa::path(
    post,
    path = "/admin/providers/{id}/reject",
    tag = "providers",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    request_body = RejectRequest,
    responses(
        (status = 200, body = Data<ProviderView>),
        (status = 409, description = "There is no application of theirs to decide about.", body = ErrorBody)
    )
)]
pub async fn reject(
    State(app): State<Arc<App>>,
    Operator(viewer): Operator,
    Id(id): Id<ProviderId>,
    write: Write<RejectRequest>,
) -> Result<Response, Refusal> {
    let (RejectRequest { reason }, attempt) = write.take(&viewer);
    decide(&app, &viewer, attempt, move |tx, actor, market| {
        Ok(workforce::reject(tx, actor, market.id, id, &reason)?)
    })
    .await
}
