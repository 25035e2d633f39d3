use std::sync::Arc;

use axum::extract::State;
use kernel::{Page, Problem};

use crate::{
    App, Asked, Listed, Refusal, Staff, Tongue,
    orders::{Onlooker, OrderView, list::ListOrders},
};

/// Lists the orders of the market, newest first; the open ones when no status is asked for.
#[utoipa::path(
    get,
    path = "/admin/orders",
    tag = "kitchen",
    security(("bearer" = [])),
    params(ListOrders),
    responses((status = 200, body = Listed<OrderView>))
)]
pub async fn list(
    State(app): State<Arc<App>>,
    Staff(viewer): Staff,
    Tongue(language): Tongue,
    Asked(query): Asked<ListOrders>,
) -> Result<Listed<OrderView>, Refusal> {
    let filter = query.filter(&viewer.market.blueprint.life_cycle)?;
    let onlooker = Onlooker::new(&app, &viewer, language);
    let page = app
        .store
        .read(move |tx| {
            let market = onlooker.market.id;
            let page = orders::orders_in(tx, &onlooker.actor, market, &filter, &query.page())?;
            let rows = onlooker.show_all(tx, page.rows)?;
            Ok::<_, Problem>(Page { rows, next: page.next })
        })
        .await?;
    Ok(Listed::of(page, |order| order))
}
