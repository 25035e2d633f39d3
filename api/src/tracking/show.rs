use std::sync::Arc;

use axum::extract::State;
use flows::tracker::Looker;
use kernel::{OrderId, Problem};

use super::view::TrackingView;
use crate::{App, Data, Id, Refusal, Viewer};

/// Shows where the provider of an order is and when they will be there, as precisely as the caller may know it now.
#[utoipa::path(
    get,
    path = "/orders/{id}/tracking",
    tag = "tracking",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = Data<TrackingView>))
)]
pub async fn show(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Id(id): Id<OrderId>,
) -> Result<Data<TrackingView>, Refusal> {
    let tracker = app.tracker.clone();
    let view = app
        .store
        .read(move |tx| {
            let looker = Looker::Person(viewer.person);
            let look = tracker.look(tx, &viewer.market, &looker, id)?;
            Ok::<_, Problem>(TrackingView::of(look, tx.now()))
        })
        .await?;
    Ok(Data::of(view))
}
