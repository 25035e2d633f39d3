use std::sync::Arc;

use axum::extract::State;
use kernel::{Page, Problem};

use crate::{
    App, Asked, Listed, Refusal, Staff, Tongue,
    orders::{
        OrderView,
        list::ListOrders,
        view::{self, Onlooker},
    },
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
    let shared = app.clone();
    let page = app
        .store
        .read(move |tx| {
            let actor = viewer.actor();
            let page = orders::orders_in(tx, &actor, viewer.market.id, &filter, &query.page())?;
            let texts = shared.texts.of(&viewer.market.blueprint);
            let onlooker = Onlooker { actor: &actor, market: &viewer.market, language, texts: &texts };
            let rows = view::show_all(tx, &onlooker, page.rows)?;
            Ok::<_, Problem>(Page { rows, next: page.next })
        })
        .await?;
    Ok(Listed::of(page, |order| order))
}
