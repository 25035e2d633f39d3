use std::sync::Arc;

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use kernel::Problem;
use serde::Deserialize;
use utoipa::ToSchema;
use webhooks::{NewEndpoint, WebhookError};

use super::{EndpointWithSecret, reach, topics};
use crate::{App, Body, Created, Data, ErrorBody, Operator, Refusal};

#[derive(Debug, Deserialize, ToSchema)]
pub struct NewWebhook {
    /// `http`, to a host that this installation sends webhooks to; demos send to their own machine and its network.
    #[schema(example = "http://example.org/hooks")]
    url: String,
    /// Names of events, or prefixes that end with a dot; 1 to 50.
    #[schema(example = json!(["orders."]))]
    events: Vec<String>,
}

/// Adds an endpoint, which hears of what happens from now on. Its secret is shown in this answer alone, so the answer
/// is not kept for a repeated request.
#[utoipa::path(
    post,
    path = "/admin/webhooks",
    tag = "operator",
    security(("bearer" = [])),
    request_body = NewWebhook,
    responses(
        (status = 201, body = Data<EndpointWithSecret>),
        (status = 409, description = "The market has 20 endpoints already.", body = ErrorBody)
    )
)]
pub async fn add(
    State(app): State<Arc<App>>,
    Operator(viewer): Operator,
    Body(NewWebhook { url, events }): Body<NewWebhook>,
) -> Result<Response, Refusal> {
    let (actor, market, reach) = (viewer.actor(), viewer.market.id, reach(&app));
    let new = NewEndpoint { url, topics: topics(events).map_err(WebhookError::from)? };
    let endpoint = app
        .store
        .write_in(market, move |tx| webhooks::add(tx, &actor, market, &new, &reach).map_err(Problem::from))
        .await?;
    Ok(Created(EndpointWithSecret::from(endpoint)).into_response())
}
