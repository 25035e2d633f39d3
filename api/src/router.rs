//! The table of contents: every route, in the order a reader would look for it.

use std::{sync::Arc, time::Duration};

use axum::{Router, extract::DefaultBodyLimit, http::StatusCode, middleware};
use tower_http::{catch_panic::CatchPanicLayer, timeout::TimeoutLayer};
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{App, config, health, limits, market, openapi, refusal, request_id};

const V1: &str = "/api/v1";

/// The whole API and its documentation.
pub fn router(app: Arc<App>) -> Router {
    let settings = app.settings.clone();
    let (routes, document) = documented().split_for_parts();
    let bounded = routes
        .layer(TimeoutLayer::with_status_code(
            StatusCode::REQUEST_TIMEOUT,
            Duration::from_secs(settings.request_seconds_max),
        ))
        .layer(DefaultBodyLimit::max(settings.body_bytes_max))
        .layer(middleware::from_fn_with_state(app.clone(), limits::limit));
    Router::new()
        .merge(bounded)
        .merge(health::routes())
        .merge(openapi::routes(document))
        .layer(middleware::from_fn_with_state(app.clone(), market::find_market))
        .layer(CatchPanicLayer::custom(refusal::of_panic))
        .layer(middleware::from_fn_with_state(app.clone(), refusal::write_texts))
        .layer(middleware::from_fn(request_id::name_request))
        .with_state(app)
}

/// Every documented operation.
fn documented() -> OpenApiRouter<Arc<App>> {
    let v1 = OpenApiRouter::new()
        // market
        .routes(routes!(config::show::show, config::update::update));
    OpenApiRouter::with_openapi(openapi::preface()).nest(V1, v1)
}
