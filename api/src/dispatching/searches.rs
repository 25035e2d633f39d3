use std::sync::Arc;

use axum::extract::State;
use dispatch::SearchState;
use kernel::{Cursor, PageRequest, Problem};
use serde::Deserialize;
use utoipa::IntoParams;

use super::view::SearchView;
use crate::{App, Asked, Listed, Operator, Refusal};

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ListSearches {
    /// `searching` (when left out), `paused`, `held` or `over`.
    #[param(value_type = Option<String>)]
    state: Option<SearchState>,
    #[param(value_type = Option<String>)]
    cursor: Option<Cursor>,
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u32>,
}

/// Lists the orders of the market that need hands, newest first.
#[utoipa::path(
    get,
    path = "/admin/searches",
    tag = "console",
    security(("bearer" = [])),
    params(ListSearches),
    responses((status = 200, body = Listed<SearchView>))
)]
pub async fn list(
    State(app): State<Arc<App>>,
    Operator(viewer): Operator,
    Asked(query): Asked<ListSearches>,
) -> Result<Listed<SearchView>, Refusal> {
    let (actor, market) = (viewer.actor(), viewer.market.id);
    let state = query.state.unwrap_or(SearchState::Searching);
    let ask = PageRequest::new(query.cursor, query.limit);
    let page = app
        .store
        .read(move |tx| dispatch::find::searches(tx, &actor, market, state, &ask).map_err(Problem::from))
        .await?;
    Ok(Listed::of(page, SearchView::from))
}
