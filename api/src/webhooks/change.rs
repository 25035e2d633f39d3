use std::sync::Arc;

use axum::extract::State;
use kernel::{EndpointId, Problem};
use serde::Deserialize;
use utoipa::ToSchema;
use webhooks::{EndpointChange, WebhookError};

use super::{EndpointView, reach, topics};
use crate::{App, Body, Data, Id, Operator, Refusal};

/// Only what is named is changed.
#[derive(Debug, Deserialize, ToSchema)]
pub struct ChangeWebhook {
    #[schema(example = "http://example.org/hooks")]
    url: Option<String>,
    #[schema(example = json!(["orders."]))]
    events: Option<Vec<String>>,
    /// Whether it hears of what happens.
    active: Option<bool>,
}

impl ChangeWebhook {
    fn change(self) -> Result<EndpointChange, WebhookError> {
        let Self { url, events, active } = self;
        Ok(EndpointChange { url, topics: events.map(topics).transpose()?, active })
    }
}

/// Changes an endpoint. What waits to be delivered goes to the new address; what happens while it is switched off is
/// not kept for it.
#[utoipa::path(
    patch,
    path = "/admin/webhooks/{id}",
    tag = "operator",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    request_body = ChangeWebhook,
    responses((status = 200, body = Data<EndpointView>))
)]
pub async fn change(
    State(app): State<Arc<App>>,
    Operator(viewer): Operator,
    Id(id): Id<EndpointId>,
    Body(request): Body<ChangeWebhook>,
) -> Result<Data<EndpointView>, Refusal> {
    let (actor, market, reach) = (viewer.actor(), viewer.market.id, reach(&app));
    let change = request.change()?;
    let endpoint = app
        .store
        .write_in(market, move |tx| {
            webhooks::change(tx, &actor, market, id, &change, &reach).map_err(Problem::from)
        })
        .await?;
    Ok(Data::of(endpoint.into()))
}
