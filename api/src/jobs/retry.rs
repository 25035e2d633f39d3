use std::sync::Arc;

use axum::extract::State;
use kernel::{JobId, Problem};

use crate::{App, Data, Done, Id, Operator, Refusal};

/// Gives a dead job another round of attempts.
#[utoipa::path(
    post,
    path = "/admin/jobs/{id}/retry",
    tag = "operator",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = Data<Done>))
)]
pub async fn retry(
    State(app): State<Arc<App>>,
    Operator(viewer): Operator,
    Id(id): Id<JobId>,
) -> Result<Data<Done>, Refusal> {
    let market = viewer.market.id;
    let found = app
        .store
        .write_in(market, move |tx| store::jobs::run_again(tx, market, id).map_err(Problem::from))
        .await?;
    if found { Ok(Data::of(Done {})) } else { Err(Problem::missing().into()) }
}
