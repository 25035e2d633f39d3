//! The reference server: axum that reads an order and answers one of the same size, and does nothing.

use std::net::SocketAddr;

use axum::{
    Router,
    body::Bytes,
    http::{StatusCode, header},
    response::IntoResponse,
    routing::post,
    serve::ListenerExt,
};
use tokio::net::TcpListener;

use crate::{Failure, Outcome};

/// What docket answered to such an order.
const ORDER: &str = include_str!("order.json");

/// Serves until killed.
pub fn serve(address: SocketAddr) -> Outcome {
    // A runtime of the kind that docket has, not that of the callers.
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = TcpListener::bind(address).await?.tap_io(|stream| {
            // Without it the answers would be slower, not wrong.
            let _ = stream.set_nodelay(true);
        });
        let router = Router::new().route("/api/v1/orders", post(answer));
        axum::serve(listener, router).await.map_err(Failure::from)
    })
}

async fn answer(_order: Bytes) -> impl IntoResponse {
    (StatusCode::CREATED, [(header::CONTENT_TYPE, "application/json")], ORDER.trim_end())
}
