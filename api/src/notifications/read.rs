use std::sync::Arc;

use axum::extract::State;
use kernel::NoticeId;

use crate::{App, Data, Done, Id, Refusal, Viewer};

/// Marks one of the caller's notices as read.
#[utoipa::path(
    post,
    path = "/notifications/{id}/read",
    tag = "notifications",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = Data<Done>))
)]
pub async fn read(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Id(id): Id<NoticeId>,
) -> Result<Data<Done>, Refusal> {
    app.store.write(move |tx| notifications::read(tx, &viewer.person, id)).await?;
    Ok(Data::of(Done {}))
}
