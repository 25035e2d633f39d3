use std::sync::Arc;

use axum::extract::State;
use kernel::{Cursor, PageRequest};
use serde::Deserialize;
use utoipa::IntoParams;

use super::StaffView;
use crate::{App, Asked, Listed, Refusal, Staff};

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ListStaff {
    /// The `next_cursor` of the page before.
    #[param(value_type = Option<String>)]
    cursor: Option<Cursor>,
    /// At most 100.
    limit: Option<u32>,
}

/// Lists who works in this market, the newest accounts first.
#[utoipa::path(
    get,
    path = "/admin/staff",
    tag = "staff",
    security(("bearer" = [])),
    params(ListStaff),
    responses((status = 200, body = Listed<StaffView>))
)]
pub async fn list(
    State(app): State<Arc<App>>,
    Staff(viewer): Staff,
    Asked(query): Asked<ListStaff>,
) -> Result<Listed<StaffView>, Refusal> {
    let ask = PageRequest::new(query.cursor, query.limit);
    let (actor, market) = (viewer.actor(), viewer.market.id);
    let page = app.store.read(move |tx| identity::staff(tx, &actor, market, &ask)).await?;
    Ok(Listed::of(page, |member| StaffView::of(member, viewer.person.roles)))
}
