use std::sync::Arc;

use axum::extract::{Path, State};
use flows::tracker::Looker;
use kernel::Problem;

use super::view::SharedView;
use crate::{App, Data, Here, Refusal};

/// Shows the way of an order to whoever holds a link to it, until the link ends.
#[utoipa::path(
    get,
    path = "/track/{link}",
    tag = "tracking",
    params(("link" = String, Path, description = "The link of `POST /orders/{id}/share-link`.")),
    responses((status = 200, body = Data<SharedView>))
)]
pub async fn track(
    State(app): State<Arc<App>>,
    Here(market): Here,
    Path(link): Path<String>,
) -> Result<Data<SharedView>, Refusal> {
    let tracker = app.tracker.clone();
    let view = app
        .store
        .read(move |tx| {
            let shared = tracking::open_link(tx, market.id, &link)?.ok_or_else(Problem::missing)?;
            let look = tracker.look(tx, &market, &Looker::Link, shared.order)?;
            Ok::<_, Problem>(SharedView::of(look, shared.expires_at, tx.now()))
        })
        .await?;
    Ok(Data::of(view))
}
