use std::sync::Arc;

use axum::{extract::State, response::Response};
use kernel::ProviderId;
use serde::Deserialize;
use utoipa::ToSchema;
use workforce::{Employment, Terms};

use super::{ProviderView, decision::decide};
use crate::{App, Data, ErrorBody, Id, Operator, Refusal, Write};

/// What is left out stays as it is: at first the blueprint's capacity, and independent.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
pub struct ApproveRequest {
    /// `independent` or `employee`.
    #[schema(value_type = Option<String>, example = "independent")]
    employment: Option<Employment>,
    /// How many orders they have in hand at once.
    #[schema(minimum = 1, maximum = 1000)]
    capacity: Option<u32>,
}

/// Lets somebody work in this market, or changes the terms of one who does.
#[utoipa::path(
    post,
    path = "/admin/providers/{id}/approve",
    tag = "providers",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    request_body = ApproveRequest,
    responses(
        (status = 200, body = Data<ProviderView>),
        (status = 409, description = "Their background check is not clear, or they are suspended.", body = ErrorBody)
    )
)]
pub async fn approve(
    State(app): State<Arc<App>>,
    Operator(viewer): Operator,
    Id(id): Id<ProviderId>,
    write: Write<ApproveRequest>,
) -> Result<Response, Refusal> {
    let (ApproveRequest { employment, capacity }, attempt) = write.take(&viewer);
    let terms = Terms { employment, capacity };
    decide(&app, &viewer, attempt, move |tx, actor, market| {
        Ok(flows::approve_provider(tx, actor, market, id, terms)?)
    })
    .await
}
