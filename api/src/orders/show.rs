use std::sync::Arc;

use axum::extract::State;
use i18n::Language;
use kernel::{OrderId, Problem};

use super::{
    OrderView,
    view::{self, Onlooker},
};
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
    let (viewer, shared) = (viewer.clone(), app.clone());
    app.store
        .read(move |tx| {
            let actor = viewer.actor();
            let order = orders::order(tx, &actor, viewer.market.id, id)?;
            let texts = shared.texts.of(&viewer.market.blueprint);
            let onlooker = Onlooker { actor: &actor, market: &viewer.market, language, texts: &texts };
            view::show(tx, &onlooker, order)
        })
        .await
}
