use std::sync::Arc;

use axum::extract::State;
use kernel::Problem;

use super::ConfigView;
use crate::{App, Data, Operator, Refusal};

/// Shows what is switched on.
#[utoipa::path(
    get,
    path = "/admin/config",
    tag = "market",
    security(("bearer" = [])),
    responses((status = 200, body = Data<ConfigView>))
)]
pub async fn show(
    State(app): State<Arc<App>>,
    Operator(viewer): Operator,
) -> Result<Data<ConfigView>, Refusal> {
    let market = viewer.market.id;
    let switches = app.store.read(move |tx| markets::switches(tx, market).map_err(Problem::from)).await?;
    Ok(Data::of(ConfigView::from(&switches)))
}
