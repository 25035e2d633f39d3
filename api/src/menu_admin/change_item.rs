use std::sync::Arc;

use axum::extract::State;
use catalog::{ItemChange, Terms};
use kernel::{ItemId, Problem};

use super::{EditableItem, request::ItemRequest};
use crate::{App, Body, Data, Id, Refusal, Staff, menu::Moment};

/// Changes what is named of an item and leaves the rest as it is.
#[utoipa::path(
    patch,
    path = "/admin/menu/items/{id}",
    tag = "menu",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    request_body = ItemRequest,
    responses((status = 200, body = Data<EditableItem>))
)]
pub async fn change_item(
    State(app): State<Arc<App>>,
    Staff(viewer): Staff,
    Id(id): Id<ItemId>,
    Body(request): Body<ItemRequest>,
) -> Result<Data<EditableItem>, Refusal> {
    let (actor, market, change) = (viewer.actor(), viewer.market, ItemChange::from(request));
    let moment = Moment::of(&market, app.clock.now());
    let item = app
        .store
        .write_in(market.id, move |tx| {
            catalog::change_item(tx, &actor, &Terms::of(&market), id, &change).map_err(Problem::from)
        })
        .await?;
    Ok(Data::of(EditableItem::at(&moment, item)))
}
