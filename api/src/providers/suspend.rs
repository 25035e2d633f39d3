use std::sync::Arc;

use axum::{extract::State, response::Response};
use kernel::{ProviderId, Timestamp};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{ProviderView, decision::decide};
use crate::{App, Data, ErrorBody, Id, Operator, Refusal, Write};

#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct SuspendRequest {
    #[schema(min_length = 1, max_length = 500)]
    reason: String,
    /// Without it a person has to end the suspension.
    #[schema(value_type = Option<String>, format = DateTime)]
    until: Option<Timestamp>,
}

/// Takes somebody off work, for a while or until an operator reinstates them. They are offline at once.
#[utoipa::path(
    post,
    path = "/admin/providers/{id}/suspend",
    tag = "providers",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    request_body = SuspendRequest,
    responses(
        (status = 200, body = Data<ProviderView>),
        (status = 409, description = "They do not work here.", body = ErrorBody)
    )
)]
pub async fn suspend(
    State(app): State<Arc<App>>,
    Operator(viewer): Operator,
    Id(id): Id<ProviderId>,
    write: Write<SuspendRequest>,
) -> Result<Response, Refusal> {
    let (SuspendRequest { reason, until }, attempt) = write.take(&viewer);
    decide(&app, &viewer, attempt, move |tx, actor, market| {
        Ok(flows::suspend_provider(tx, actor, market.id, id, &reason, until)?)
    })
    .await
}
