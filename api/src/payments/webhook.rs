use std::sync::Arc;

use axum::{
    body::Bytes,
    extract::{Path, State},
    http::HeaderMap,
};
use payments::ports::Incoming;

use crate::{App, Data, Done, Refusal};

/// Hears a gateway. Its signature over the exact bytes is what admits it; a success is answered only when what it told
/// is kept, so that a gateway repeats what was not.
#[utoipa::path(
    post,
    path = "/payments/webhooks/{gateway}",
    tag = "payments",
    params(("gateway" = String, Path, example = "sandbox")),
    request_body(content = Object, description = "What the gateway signed."),
    responses((status = 200, body = Data<Done>))
)]
pub async fn hear(
    State(app): State<Arc<App>>,
    Path(gateway): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Data<Done>, Refusal> {
    let gateway = app.gateways.named(&gateway)?;
    let headers: Vec<(&str, &str)> =
        headers.iter().filter_map(|(name, value)| Some((name.as_str(), value.to_str().ok()?))).collect();
    let webhook = gateway.read_webhook(&Incoming { headers: &headers, body: &body })?;
    let (name, shared) = (gateway.name(), app.clone());
    app.store.write(move |tx| flows::hear_webhook(tx, &shared.markets, name, &webhook)).await?;
    Ok(Data::of(Done {}))
}
