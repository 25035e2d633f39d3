use std::sync::Arc;

use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::TokensView;
use crate::{App, Body, Data, ErrorBody, Refusal};

#[derive(Debug, Deserialize, ToSchema)]
pub struct Refresh {
    refresh_token: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Refreshed {
    tokens: TokensView,
}

/// Trades a refresh token for new tokens. One that was used before ends its session, unless it was just now.
#[utoipa::path(
    post,
    path = "/auth/refresh",
    tag = "auth",
    request_body = Refresh,
    responses(
        (status = 200, body = Data<Refreshed>),
        (status = 401, description = "The refresh token opens no session: sign in again.", body = ErrorBody)
    )
)]
pub async fn refresh(
    State(app): State<Arc<App>>,
    Body(Refresh { refresh_token }): Body<Refresh>,
) -> Result<Data<Refreshed>, Refusal> {
    let shared = app.clone();
    let credentials =
        app.store.write(move |tx| identity::refresh(tx, &shared.identity, &refresh_token)).await??;
    Ok(Data::of(Refreshed { tokens: TokensView::issue(&app.tokens, credentials) }))
}
