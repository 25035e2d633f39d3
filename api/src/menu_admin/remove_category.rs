use std::sync::Arc;

use axum::extract::State;
use kernel::{CategoryId, Problem};

use crate::{App, Data, Done, Id, Refusal, Staff};

/// Removes a heading that has no items.
#[utoipa::path(
    delete,
    path = "/admin/menu/categories/{id}",
    tag = "menu",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = Data<Done>))
)]
pub async fn remove_category(
    State(app): State<Arc<App>>,
    Staff(viewer): Staff,
    Id(id): Id<CategoryId>,
) -> Result<Data<Done>, Refusal> {
    let (actor, market) = (viewer.actor(), viewer.market.id);
    app.store
        .write_in(market, move |tx| catalog::remove_category(tx, &actor, market, id).map_err(Problem::from))
        .await?;
    Ok(Data::of(Done {}))
}
