use std::sync::Arc;

use axum::extract::State;
use kernel::{ItemId, Problem};

use crate::{App, Data, Done, Id, Refusal, Staff};

/// Takes an item off the menu for good. Orders keep what they say about it.
#[utoipa::path(
    delete,
    path = "/admin/menu/items/{id}",
    tag = "menu",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = Data<Done>))
)]
pub async fn remove_item(
    State(app): State<Arc<App>>,
    Staff(viewer): Staff,
    Id(id): Id<ItemId>,
) -> Result<Data<Done>, Refusal> {
    let (actor, market) = (viewer.actor(), viewer.market.id);
    app.store
        .write_in(market, move |tx| catalog::remove_item(tx, &actor, market, id).map_err(Problem::from))
        .await?;
    Ok(Data::of(Done {}))
}
