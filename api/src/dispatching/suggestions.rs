use std::sync::Arc;

use axum::extract::State;
use flows::dispatching;
use kernel::{OrderId, Problem};

use super::view::CandidateView;
use crate::{App, Data, Id, Operator, Refusal};

/// Suggests whom to give an order to: those who are near, the best first, and what speaks against the others.
#[utoipa::path(
    get,
    path = "/admin/orders/{id}/suggestions",
    tag = "console",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = Data<Vec<CandidateView>>))
)]
pub async fn list(
    State(app): State<Arc<App>>,
    Operator(viewer): Operator,
    Id(id): Id<OrderId>,
) -> Result<Data<Vec<CandidateView>>, Refusal> {
    let (actor, market, tracker) = (viewer.actor(), viewer.market.clone(), app.tracker.clone());
    let candidates = app
        .store
        .read(move |tx| {
            dispatching::suggestions(tx, &actor, &market, &tracker.board, id).map_err(Problem::from)
        })
        .await?;
    Ok(Data::of(candidates.into_iter().map(CandidateView::from).collect()))
}
