use std::sync::Arc;

use axum::extract::State;
use kernel::{Cursor, Id, JobId, PageRequest, Problem, Timestamp};
use serde::{Deserialize, Serialize};
use store::jobs::Waiting;
use utoipa::{IntoParams, ToSchema};

use crate::{App, Asked, Listed, Operator, Refusal};

const STATES: [&str; 3] = ["queued", "running", "dead"];

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ListJobs {
    /// `queued`, `running` or `dead` (the usual).
    state: Option<String>,
    #[param(value_type = Option<String>)]
    cursor: Option<Cursor>,
    limit: Option<u32>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct JobView {
    #[schema(value_type = uuid::Uuid)]
    id: JobId,
    /// Owner and verb.
    kind: String,
    state: String,
    #[schema(value_type = String, format = DateTime)]
    run_at: Timestamp,
    attempts: u32,
    /// Why the last attempt failed.
    last_error: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
}

/// Lists the market's jobs: without a state, those that failed for good.
#[utoipa::path(
    get,
    path = "/admin/jobs",
    tag = "operator",
    security(("bearer" = [])),
    params(ListJobs),
    responses((status = 200, body = Listed<JobView>))
)]
pub async fn list(
    State(app): State<Arc<App>>,
    Operator(viewer): Operator,
    Asked(query): Asked<ListJobs>,
) -> Result<Listed<JobView>, Refusal> {
    let state = query.state.unwrap_or_else(|| "dead".to_owned());
    if !STATES.contains(&state.as_str()) {
        return Err(Problem::invalid("state", format!("use one of {}", STATES.join(", "))).into());
    }
    let ask = PageRequest::new(query.cursor, query.limit);
    let market = viewer.market.id;
    let page = app
        .store
        .read(move |tx| {
            let rows = store::jobs::list(tx, market, &state, &ask)?;
            Ok::<_, Problem>(ask.page(rows, |job| Cursor { at: job.created_at, id: *job.id.as_bytes() }))
        })
        .await?;
    Ok(Listed::of(page, JobView::from))
}

impl From<Waiting> for JobView {
    fn from(job: Waiting) -> Self {
        let Waiting { id, kind, state, run_at, attempts, last_error, created_at } = job;
        Self { id, kind, state, run_at, attempts, last_error, created_at }
    }
}
