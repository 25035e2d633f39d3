use std::sync::Arc;

use axum::extract::State;
use kernel::{Person, Problem};

use super::UserView;
use crate::{App, Data, Refusal, Viewer};

/// Shows who is signed in, and their roles in this market.
#[utoipa::path(
    get,
    path = "/users/me",
    tag = "users",
    security(("bearer" = [])),
    responses((status = 200, body = Data<UserView>))
)]
pub async fn me(State(app): State<Arc<App>>, viewer: Viewer) -> Result<Data<UserView>, Refusal> {
    Ok(Data::of(read(&app, &viewer.person).await?))
}

pub async fn read(app: &App, person: &Person) -> Result<UserView, Problem> {
    let (id, roles) = (person.account, person.roles);
    let account = app.store.read(move |tx| identity::account(tx, id)).await?;
    account.map(|account| UserView::of(account, roles)).ok_or_else(Problem::missing)
}
