use std::sync::Arc;

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{App, Created, Data, Refusal, Staff, Write, idempotency, menu::CategoryView};

#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct NewCategory {
    #[schema(min_length = 1, max_length = 80, example = "Breakfast")]
    name: String,
    /// The smaller, the further up; left out, at the end.
    position: Option<u32>,
}

/// Adds a heading to the menu.
#[utoipa::path(
    post,
    path = "/admin/menu/categories",
    tag = "menu",
    security(("bearer" = [])),
    request_body = NewCategory,
    responses((status = 201, body = Data<CategoryView>))
)]
pub async fn add_category(
    State(app): State<Arc<App>>,
    Staff(viewer): Staff,
    write: Write<NewCategory>,
) -> Result<Response, Refusal> {
    let (NewCategory { name, position }, attempt) = write.take(&viewer);
    let (actor, market) = (viewer.actor(), viewer.market.id);
    let outcome = app
        .store
        .write_in(market, move |tx| {
            idempotency::once(tx, attempt.as_ref(), |tx| {
                Ok(CategoryView::from(catalog::add_category(tx, &actor, market, &name, position)?))
            })
        })
        .await?;
    Ok(idempotency::answer(outcome, |category| Created(category).into_response()))
}
