use std::sync::Arc;

use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{App, Data, Refusal, Viewer};

#[derive(Debug, Serialize, ToSchema)]
pub struct TicketView {
    /// Goes into `?token=…`, once.
    ticket: String,
    /// Seconds until it is worthless.
    #[schema(example = 30)]
    expires: u64,
}

/// Gives a one-time ticket for the next socket or feed, where a header cannot be sent and an address may be logged.
#[utoipa::path(
    post,
    path = "/auth/tickets",
    tag = "auth",
    security(("bearer" = [])),
    responses((status = 200, body = Data<TicketView>))
)]
pub async fn ticket(State(app): State<Arc<App>>, viewer: Viewer) -> Result<Data<TicketView>, Refusal> {
    let shared = app.clone();
    let ticket = app
        .store
        .write_in(viewer.market.id, move |tx| identity::issue_ticket(tx, &shared.identity, &viewer.person))
        .await?;
    Ok(Data::of(TicketView { ticket: ticket.token.into_exposed(), expires: ticket.valid_for.as_secs() }))
}
