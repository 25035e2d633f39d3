use std::sync::Arc;

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use catalog::{ItemChange, Terms};

use super::{EditableItem, request::ItemRequest};
use crate::{App, Created, Data, Refusal, Staff, Write, idempotency, menu::Moment};

/// Puts an item on the menu, behind the others of its category.
#[utoipa::path(
    post,
    path = "/admin/menu/items",
    tag = "menu",
    security(("bearer" = [])),
    request_body = ItemRequest,
    responses((status = 201, body = Data<EditableItem>))
)]
pub async fn add_item(
    State(app): State<Arc<App>>,
    Staff(viewer): Staff,
    write: Write<ItemRequest>,
) -> Result<Response, Refusal> {
    let (request, attempt) = write.take(&viewer);
    let (actor, market, change) = (viewer.actor(), viewer.market, ItemChange::from(request));
    let outcome = app
        .store
        .write_in(market.id, move |tx| {
            idempotency::once(tx, attempt.as_ref(), |tx| {
                let item = catalog::add_item(tx, &actor, &Terms::of(&market), &change)?;
                Ok(EditableItem::at(&Moment::of(&market, tx.now()), item))
            })
        })
        .await?;
    Ok(idempotency::answer(outcome, |item| Created(item).into_response()))
}
