use std::sync::Arc;

use axum::extract::State;

use crate::{App, Data, Done, Refusal, Viewer};

/// Marks everything the caller was told as read.
#[utoipa::path(
    post,
    path = "/notifications/read-all",
    tag = "notifications",
    security(("bearer" = [])),
    responses((status = 200, body = Data<Done>))
)]
pub async fn read_all(State(app): State<Arc<App>>, viewer: Viewer) -> Result<Data<Done>, Refusal> {
    app.store.write(move |tx| notifications::read_all(tx, &viewer.person)).await?;
    Ok(Data::of(Done {}))
}
