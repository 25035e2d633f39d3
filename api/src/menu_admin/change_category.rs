use std::sync::Arc;

use axum::extract::State;
use catalog::CategoryChange;
use kernel::{CategoryId, Problem};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{App, Body, Data, Id, Refusal, Staff, menu::CategoryView};

/// Only what is named is changed.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct ChangeCategory {
    #[schema(min_length = 1, max_length = 80)]
    name: Option<String>,
    position: Option<u32>,
}

/// Renames or moves a heading.
#[utoipa::path(
    patch,
    path = "/admin/menu/categories/{id}",
    tag = "menu",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    request_body = ChangeCategory,
    responses((status = 200, body = Data<CategoryView>))
)]
pub async fn change_category(
    State(app): State<Arc<App>>,
    Staff(viewer): Staff,
    Id(id): Id<CategoryId>,
    Body(ChangeCategory { name, position }): Body<ChangeCategory>,
) -> Result<Data<CategoryView>, Refusal> {
    let (actor, market, change) = (viewer.actor(), viewer.market.id, CategoryChange { name, position });
    let category = app
        .store
        .write_in(market, move |tx| {
            catalog::change_category(tx, &actor, market, id, &change).map_err(Problem::from)
        })
        .await?;
    Ok(Data::of(category.into()))
}
