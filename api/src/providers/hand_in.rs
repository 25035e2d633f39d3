use std::sync::Arc;

use axum::extract::State;
use kernel::{Problem, blueprint::DocumentName};
use serde::Deserialize;
use utoipa::ToSchema;
use workforce::HandedIn;

use super::{DocumentView, request};
use crate::{App, Body, Data, Id, Refusal, Viewer};

#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct DocumentRequest {
    /// Only its last four characters are kept.
    #[schema(min_length = 1, max_length = 64, example = "KA01-2019-0004711")]
    number: String,
    /// The last day on which it counts; for documents that expire.
    #[schema(example = "2028-01-31")]
    expires_on: Option<String>,
}

/// Hands a document in. It waits for an operator; the one before it counts until then.
#[utoipa::path(
    put,
    path = "/providers/me/documents/{name}",
    tag = "providers",
    security(("bearer" = [])),
    params(("name" = String, Path, example = "driving_licence")),
    request_body = DocumentRequest,
    responses((status = 200, body = Data<DocumentView>))
)]
pub async fn hand_in(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Id(name): Id<DocumentName>,
    Body(DocumentRequest { number, expires_on }): Body<DocumentRequest>,
) -> Result<Data<DocumentView>, Refusal> {
    let expires_on = expires_on.map(|day| request::day("expires_on", &day)).transpose()?;
    let (actor, market) = (viewer.actor(), viewer.market.clone());
    let handed_in = HandedIn { name, number, expires_on };
    let story = move |tx: &mut store::Tx<'_>| {
        workforce::hand_in(tx, &actor, &market, &handed_in).map_err(Problem::from)
    };
    let document = app.store.write_in(viewer.market.id, story).await?;
    Ok(Data::of(DocumentView::at(app.clock.now(), &document)))
}
