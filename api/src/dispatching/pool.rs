use std::sync::Arc;

use axum::extract::State;
use flows::dispatching;
use kernel::Problem;

use super::{view::PooledView, whereabouts};
use crate::{App, Data, Refusal, Viewer};

/// Lists the orders the caller could claim from where they are, the nearest first.
#[utoipa::path(
    get,
    path = "/providers/me/pool",
    tag = "dispatch",
    security(("bearer" = [])),
    responses((status = 200, body = Data<Vec<PooledView>>))
)]
pub async fn list(State(app): State<Arc<App>>, viewer: Viewer) -> Result<Data<Vec<PooledView>>, Refusal> {
    let from = whereabouts(&app, &viewer);
    let (actor, market) = (viewer.actor(), viewer.market.clone());
    let pool =
        app.store.read(move |tx| dispatching::pool(tx, &actor, &market, from).map_err(Problem::from)).await?;
    let shown = pool.iter().map(|found| PooledView { order: (&found.order).into(), metres: found.metres });
    Ok(Data::of(shown.collect()))
}
