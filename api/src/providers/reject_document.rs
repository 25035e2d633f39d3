use std::sync::Arc;

use axum::extract::State;
use kernel::Problem;

use super::{DocumentView, accept_document::Held, reject::RejectRequest};
use crate::{App, Body, Data, Operator, Refusal};

/// Rejects the document that waits; when none does, the one in force, and then its holder goes off duty.
#[utoipa::path(
    post,
    path = "/admin/providers/{id}/documents/{name}/reject",
    tag = "providers",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path), ("name" = String, Path, example = "driving_licence")),
    request_body = RejectRequest,
    responses((status = 200, body = Data<DocumentView>))
)]
pub async fn reject(
    State(app): State<Arc<App>>,
    Operator(viewer): Operator,
    Held { provider, name }: Held,
    Body(request): Body<RejectRequest>,
) -> Result<Data<DocumentView>, Refusal> {
    let (actor, market, reason) = (viewer.actor(), viewer.market.clone(), request.reason);
    let story = move |tx: &mut store::Tx<'_>| {
        workforce::reject_document(tx, &actor, &market, provider, &name, &reason).map_err(Problem::from)
    };
    let document = app.store.write_in(viewer.market.id, story).await?;
    Ok(Data::of(DocumentView::at(app.clock.now(), &document)))
}
