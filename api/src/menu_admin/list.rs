use std::sync::Arc;

use axum::extract::State;
use kernel::Problem;

use super::EditableItem;
use crate::{App, Data, Refusal, Staff, menu::Moment};

/// Lists the whole menu, with the items that customers do not see.
#[utoipa::path(
    get,
    path = "/admin/menu/items",
    tag = "menu",
    security(("bearer" = [])),
    responses((status = 200, body = Data<Vec<EditableItem>>))
)]
pub async fn list(
    State(app): State<Arc<App>>,
    Staff(viewer): Staff,
) -> Result<Data<Vec<EditableItem>>, Refusal> {
    let (actor, market) = (viewer.actor(), viewer.market);
    let moment = Moment::of(&market, app.clock.now());
    let items =
        app.store.read(move |tx| catalog::whole_menu(tx, &actor, market.id).map_err(Problem::from)).await?;
    Ok(Data::of(items.into_iter().map(|item| EditableItem::at(&moment, item)).collect()))
}
