use std::sync::Arc;

use axum::extract::State;
use kernel::{Cursor, EndpointId, PageRequest, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use webhooks::Delivery;

use crate::{App, Asked, Id, Listed, Operator, Refusal};

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ListDeliveries {
    #[param(value_type = Option<String>)]
    cursor: Option<Cursor>,
    limit: Option<u32>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct DeliveryView {
    /// The event's number in the log.
    seq: i64,
    #[schema(example = "orders.placed")]
    name: String,
    /// `pending`, `delivered` or `dead`.
    status: String,
    attempts: u32,
    /// The HTTP status of the last answer; null when there was none.
    answer: Option<u32>,
    /// When it was last tried or, before that, queued.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
}

/// Lists the deliveries of an endpoint, the newest events first. Those that ended are kept for seven days.
#[utoipa::path(
    get,
    path = "/admin/webhooks/{id}/deliveries",
    tag = "operator",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path), ListDeliveries),
    responses((status = 200, body = Listed<DeliveryView>))
)]
pub async fn deliveries(
    State(app): State<Arc<App>>,
    Operator(viewer): Operator,
    Id(id): Id<EndpointId>,
    Asked(query): Asked<ListDeliveries>,
) -> Result<Listed<DeliveryView>, Refusal> {
    let ask = PageRequest::new(query.cursor, query.limit);
    let (actor, market) = (viewer.actor(), viewer.market.id);
    let page = app.store.read(move |tx| webhooks::deliveries(tx, &actor, market, id, &ask)).await?;
    Ok(Listed::of(page, DeliveryView::from))
}

impl From<Delivery> for DeliveryView {
    fn from(delivery: Delivery) -> Self {
        let Delivery { seq, name, status, attempts, answer, at } = delivery;
        Self { seq, name, status: status.to_string(), attempts, answer, at }
    }
}
