use std::sync::Arc;

use axum::{extract::State, response::Response};
use kernel::ProviderId;
use serde::Deserialize;
use utoipa::ToSchema;
use workforce::Background;

use super::{ProviderView, decision::decide};
use crate::{App, Data, Id, Operator, Refusal, Write};

#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
pub struct BackgroundRequest {
    /// `pending`, `clear` or `failed`.
    #[schema(value_type = String, example = "clear")]
    outcome: Background,
}

/// Keeps what the look into somebody's past has shown. One that failed ends their duty.
#[utoipa::path(
    post,
    path = "/admin/providers/{id}/background-check",
    tag = "providers",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    request_body = BackgroundRequest,
    responses((status = 200, body = Data<ProviderView>))
)]
pub async fn record(
    State(app): State<Arc<App>>,
    Operator(viewer): Operator,
    Id(id): Id<ProviderId>,
    write: Write<BackgroundRequest>,
) -> Result<Response, Refusal> {
    let (BackgroundRequest { outcome }, attempt) = write.take(&viewer);
    decide(&app, &viewer, attempt, move |tx, actor, market| {
        Ok(workforce::record_background(tx, actor, market.id, id, outcome)?)
    })
    .await
}
