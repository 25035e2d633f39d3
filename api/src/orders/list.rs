use std::sync::Arc;

use axum::extract::State;
use kernel::{
    Cursor, Page, PageRequest, Problem,
    blueprint::{LifeCycle, StateKind, StateName, Word},
};
use orders::Filter;
use serde::Deserialize;
use utoipa::IntoParams;

use super::{Onlooker, OrderView};
use crate::{App, Asked, Listed, Refusal, Tongue, Viewer};

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ListOrders {
    /// `open`, `done`, `cancelled`, or a state of the life cycle.
    pub status: Option<String>,
    /// The `next_cursor` of the page before.
    #[param(value_type = Option<String>)]
    pub cursor: Option<Cursor>,
    /// At most 100.
    pub limit: Option<u32>,
}

impl ListOrders {
    pub fn page(&self) -> PageRequest {
        PageRequest::new(self.cursor, self.limit)
    }

    /// A word for a kind of state, or the name of one state.
    pub fn filter(&self, life_cycle: &LifeCycle) -> Result<Filter, Problem> {
        let Some(word) = self.status.as_deref() else {
            return Ok(Filter::default());
        };
        if let Some(kind) = StateKind::from_word(word) {
            return Ok(Filter { kind: Some(kind), status: None });
        }
        let state = word.parse::<StateName>().ok().and_then(|name| life_cycle.state(&name));
        let state = state.ok_or_else(|| {
            let names: Vec<&str> = life_cycle.states.iter().map(|state| state.name.as_str()).collect();
            Problem::invalid("status", format!("use open, done, cancelled or one of {}", names.join(", ")))
        })?;
        Ok(Filter { kind: Some(state.kind), status: Some(state.name.clone()) })
    }
}

/// Lists the caller's own orders, newest first.
#[utoipa::path(
    get,
    path = "/orders",
    tag = "orders",
    security(("bearer" = [])),
    params(ListOrders),
    responses((status = 200, body = Listed<OrderView>))
)]
pub async fn list(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Tongue(language): Tongue,
    Asked(query): Asked<ListOrders>,
) -> Result<Listed<OrderView>, Refusal> {
    let filter = query.filter(&viewer.market.blueprint.life_cycle)?;
    let onlooker = Onlooker::new(&app, &viewer, language);
    let page = app
        .store
        .read(move |tx| {
            let market = onlooker.market.id;
            let page = orders::orders_of(tx, &onlooker.actor, market, &filter, &query.page())?;
            let rows = onlooker.show_all(tx, page.rows)?;
            Ok::<_, Problem>(Page { rows, next: page.next })
        })
        .await?;
    Ok(Listed::of(page, |order| order))
}
