use std::sync::Arc;

use axum::extract::State;
use kernel::Problem;

use crate::{
    App, Data, Refusal, Tongue, Viewer,
    orders::{Onlooker, OrderView},
};

/// Lists the orders the caller has in hand, with where each may go next.
#[utoipa::path(
    get,
    path = "/providers/me/orders",
    tag = "dispatch",
    security(("bearer" = [])),
    responses((status = 200, body = Data<Vec<OrderView>>))
)]
pub async fn list(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Tongue(language): Tongue,
) -> Result<Data<Vec<OrderView>>, Refusal> {
    let (market, account) = (viewer.market.id, viewer.person.account);
    let onlooker = Onlooker::new(&app, &viewer, language);
    let held = app
        .store
        .read(move |tx| {
            let held = dispatch::find::held_by(tx, market, account)?;
            let found = held.into_iter().map(|order| orders::order(tx, &onlooker.actor, market, order));
            let orders = found.collect::<Result<Vec<_>, _>>().map_err(Problem::from)?;
            onlooker.show_all(tx, orders)
        })
        .await?;
    Ok(Data::of(held))
}
