use std::sync::Arc;

use axum::{extract::State, http::StatusCode};
use flows::dispatching;
use kernel::{OfferId, Problem};
use serde::Deserialize;
use utoipa::ToSchema;

use super::reason;
use crate::{App, Body, Id, Refusal, Viewer};

#[derive(Debug, Deserialize, ToSchema)]
pub struct DeclineRequest {
    #[schema(max_length = 300)]
    reason: Option<String>,
}

/// Declines an offer; the next provider is asked at once.
#[utoipa::path(
    post,
    path = "/providers/me/offers/{id}/decline",
    tag = "dispatch",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    request_body = DeclineRequest,
    responses((status = 204, description = "Declined."))
)]
pub async fn decline(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Id(id): Id<OfferId>,
    Body(request): Body<DeclineRequest>,
) -> Result<StatusCode, Refusal> {
    let reason = reason(request.reason.as_deref())?;
    let (actor, market) = (viewer.actor(), viewer.market.clone());
    app.store
        .write_in(market.id, move |tx| {
            dispatching::decline_offer(tx, &actor, &market, id, reason.clone()).map_err(Problem::from)
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
