use std::sync::Arc;

use axum::extract::State;
use flows::dispatching;
use kernel::{OrderId, Problem};

use super::view::SearchView;
use crate::{App, Data, Id, Operator, Refusal};

/// Lets the search of an order go on.
#[utoipa::path(
    post,
    path = "/admin/orders/{id}/resume-search",
    tag = "console",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = Data<SearchView>))
)]
pub async fn resume(
    State(app): State<Arc<App>>,
    Operator(viewer): Operator,
    Id(id): Id<OrderId>,
) -> Result<Data<SearchView>, Refusal> {
    let (actor, market) = (viewer.actor(), viewer.market.clone());
    let search = app.store.write_in(market.id, move |tx| {
        dispatching::resume_search(tx, &actor, &market, id).map_err(Problem::from)
    });
    Ok(Data::of(search.await?.into()))
}
