use std::sync::Arc;

use axum::extract::State;
use i18n::Language;
use kernel::{OrderId, Problem};

use super::{Onlooker, OrderView};
use crate::{App, Data, Id, Refusal, Tongue, Viewer};

/// Shows an order to its customer or to those who work in its market.
#[utoipa::path(
    get,
    path = "/orders/{id}",
    tag = "orders",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = Data<OrderView>))
)]
pub async fn show(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Tongue(language): Tongue,
    Id(id): Id<OrderId>,
) -> Result<Data<OrderView>, Refusal> {
    Ok(Data::of(read(&app, &viewer, language, id).await?))
}

pub async fn read(
    app: &Arc<App>,
    viewer: &Viewer,
    language: Language,
    id: OrderId,
) -> Result<OrderView, Problem> {
    let onlooker = Onlooker::new(app, viewer, language);
    app.store
        .read(move |tx| {
            let order = orders::order(tx, &onlooker.actor, onlooker.market.id, id)?;
            onlooker.show(tx, order)
        })
        .await
}
