use std::sync::Arc;

use axum::extract::State;
use kernel::{AccountId, Problem, ProviderId, Timestamp};
use serde::Serialize;
use utoipa::ToSchema;
use workforce::Change;

use super::ProviderView;
use crate::{App, Data, Id, Operator, Refusal};

#[derive(Debug, Serialize, ToSchema)]
pub struct InspectedProvider {
    #[serde(flatten)]
    provider: ProviderView,
    /// Everything that was decided about them, the oldest first.
    history: Vec<StandingChange>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct StandingChange {
    /// A status, or `background_` and an outcome.
    #[schema(example = "suspended")]
    what: String,
    /// Absent when the engine did it.
    #[schema(value_type = Option<uuid::Uuid>)]
    by: Option<AccountId>,
    reason: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
}

/// Shows a provider to an operator, with everything that was decided about them.
#[utoipa::path(
    get,
    path = "/admin/providers/{id}",
    tag = "providers",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = Data<InspectedProvider>))
)]
pub async fn inspect(
    State(app): State<Arc<App>>,
    Operator(viewer): Operator,
    Id(id): Id<ProviderId>,
) -> Result<Data<InspectedProvider>, Refusal> {
    let (actor, market) = (viewer.actor(), viewer.market.clone());
    let inspected = app
        .store
        .read(move |tx| {
            let provider = workforce::provider(tx, &actor, market.id, id)?;
            let history = workforce::history(tx, &actor, market.id, id)?;
            let provider = ProviderView::read(tx, &market, &provider)?;
            let history = history.into_iter().map(StandingChange::from).collect();
            Ok::<_, Problem>(InspectedProvider { provider, history })
        })
        .await?;
    Ok(Data::of(inspected))
}

impl From<Change> for StandingChange {
    fn from(Change { what, by, reason, at }: Change) -> Self {
        Self { what, by, reason, at }
    }
}
