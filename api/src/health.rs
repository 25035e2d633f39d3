//! For those who run the server: is it alive, is it ready, what does it count.

use std::sync::Arc;

use axum::{
    Router,
    extract::State,
    http::{StatusCode, header},
    response::IntoResponse,
    routing::get,
};
use kernel::Problem;
use store::params;

use crate::{App, Refusal};

pub fn routes() -> Router<Arc<App>> {
    Router::new().route("/healthz", get(alive)).route("/readyz", get(ready)).route("/metrics", get(counted))
}

/// The process answers.
async fn alive() -> StatusCode {
    StatusCode::OK
}

/// The rows can be reached.
async fn ready(State(app): State<Arc<App>>) -> Result<StatusCode, Refusal> {
    app.store.read(|tx| tx.one::<i64>("select 1", params![]).map_err(Problem::from)).await?;
    Ok(StatusCode::OK)
}

async fn counted(State(app): State<Arc<App>>) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], app.metrics.render())
}
