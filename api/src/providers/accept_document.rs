use std::sync::Arc;

use axum::{
    extract::{FromRequestParts, Path, State},
    http::request::Parts,
};
use kernel::{Problem, ProviderId, blueprint::DocumentName};

use super::DocumentView;
use crate::{App, Data, Operator, Refusal};

/// Whose document, as the path names it. What is no id or no name names nothing.
pub struct Held {
    pub provider: ProviderId,
    pub name: DocumentName,
}

impl FromRequestParts<Arc<App>> for Held {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        let path = Path::<(String, String)>::from_request_parts(parts, app).await;
        let Path((id, name)) = path.map_err(|_| Problem::missing())?;
        let provider = id.parse().map_err(|_| Problem::missing())?;
        let name = name.parse().map_err(|_| Problem::missing())?;
        Ok(Self { provider, name })
    }
}

/// Accepts the document that waits. It counts from now on, in the place of the one before.
#[utoipa::path(
    post,
    path = "/admin/providers/{id}/documents/{name}/accept",
    tag = "providers",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path), ("name" = String, Path, example = "driving_licence")),
    responses((status = 200, body = Data<DocumentView>))
)]
pub async fn accept(
    State(app): State<Arc<App>>,
    Operator(viewer): Operator,
    Held { provider, name }: Held,
) -> Result<Data<DocumentView>, Refusal> {
    let (actor, market) = (viewer.actor(), viewer.market.clone());
    let story = move |tx: &mut store::Tx<'_>| {
        workforce::accept_document(tx, &actor, &market, provider, &name).map_err(Problem::from)
    };
    let document = app.store.write_in(viewer.market.id, story).await?;
    Ok(Data::of(DocumentView::at(app.clock.now(), &document)))
}
