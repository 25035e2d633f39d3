use std::sync::Arc;

use axum::extract::State;
use kernel::{OrderId, Problem};

use super::view::DecisionView;
use crate::{App, Data, Id, Operator, Refusal};

/// Tells why somebody was chosen for an order and others were not: everything that was decided, oldest first.
#[utoipa::path(
    get,
    path = "/admin/orders/{id}/decisions",
    tag = "console",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = Data<Vec<DecisionView>>))
)]
pub async fn list(
    State(app): State<Arc<App>>,
    Operator(viewer): Operator,
    Id(id): Id<OrderId>,
) -> Result<Data<Vec<DecisionView>>, Refusal> {
    let (actor, market) = (viewer.actor(), viewer.market.id);
    let decisions = app
        .store
        .read(move |tx| {
            orders::order(tx, &actor, market, id)?;
            dispatch::find::decisions(tx, &actor, market, id).map_err(Problem::from)
        })
        .await?;
    Ok(Data::of(decisions.into_iter().map(DecisionView::from).collect()))
}
