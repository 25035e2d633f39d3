use std::sync::Arc;

use axum::{
    extract::{FromRequestParts, Path, State},
    http::request::Parts,
};
use kernel::{EndpointId, Problem};

use crate::{App, Data, Done, Operator, Refusal};

/// The delivery that the path names. What is no id or no number names nothing.
pub struct Named {
    endpoint: EndpointId,
    seq: i64,
}

impl FromRequestParts<Arc<App>> for Named {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        let path = Path::<(String, String)>::from_request_parts(parts, app).await;
        let Path((endpoint, seq)) = path.map_err(|_| Problem::missing())?;
        let endpoint = endpoint.parse().map_err(|_| Problem::missing())?;
        let seq = seq.parse().map_err(|_| Problem::missing())?;
        Ok(Self { endpoint, seq })
    }
}

/// Gives a dead delivery another round of tries.
#[utoipa::path(
    post,
    path = "/admin/webhooks/{id}/deliveries/{seq}/retry",
    tag = "operator",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path), ("seq" = i64, Path)),
    responses((status = 200, body = Data<Done>))
)]
pub async fn retry(
    State(app): State<Arc<App>>,
    Operator(viewer): Operator,
    Named { endpoint, seq }: Named,
) -> Result<Data<Done>, Refusal> {
    let (actor, market) = (viewer.actor(), viewer.market.id);
    app.store
        .write_in(market, move |tx| webhooks::retry(tx, &actor, market, endpoint, seq).map_err(Problem::from))
        .await?;
    Ok(Data::of(Done {}))
}
