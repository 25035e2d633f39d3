use std::sync::Arc;

use axum::extract::State;
use kernel::{OrderId, Timestamp};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{App, Created, Data, Id, Refusal, Viewer};

#[derive(Debug, Serialize, ToSchema)]
pub struct ShareLinkView {
    /// Goes into `GET /track/{link}`. It is shown this once and kept nowhere.
    link: String,
    #[schema(value_type = String, format = DateTime)]
    expires_at: Timestamp,
}

/// Makes a link that shows an order's way to whoever holds it. It takes the place of the one the caller made before.
#[utoipa::path(
    post,
    path = "/orders/{id}/share-link",
    tag = "tracking",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    responses((status = 201, body = Data<ShareLinkView>))
)]
pub async fn share(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Id(id): Id<OrderId>,
) -> Result<Created<ShareLinkView>, Refusal> {
    let market = viewer.market.clone();
    let link = app
        .store
        .write_in(market.id, move |tx| flows::share_order(tx, &viewer.actor(), &viewer.market, id))
        .await?;
    Ok(Created(ShareLinkView { link: link.token.into_exposed(), expires_at: link.expires_at }))
}
