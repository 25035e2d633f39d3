use std::sync::Arc;

use axum::extract::State;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{App, Body, Data, Done, Refusal};

#[derive(Debug, Deserialize, ToSchema)]
pub struct LogOut {
    refresh_token: String,
}

/// Ends the session of a refresh token, on this device alone. Ending what has ended is no error.
#[utoipa::path(
    post,
    path = "/auth/logout",
    tag = "auth",
    request_body = LogOut,
    responses((status = 200, body = Data<Done>))
)]
pub async fn logout(
    State(app): State<Arc<App>>,
    Body(LogOut { refresh_token }): Body<LogOut>,
) -> Result<Data<Done>, Refusal> {
    let shared = app.clone();
    let account = app.store.write(move |tx| identity::log_out(tx, &shared.identity, &refresh_token)).await?;
    if let Some(account) = account {
        app.standings.forget(account);
    }
    Ok(Data::of(Done::default()))
}
