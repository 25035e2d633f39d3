use std::sync::Arc;

use axum::{
    extract::{FromRequestParts, Path, State},
    http::request::Parts,
};
use kernel::{AccountId, Problem, Role};

use crate::{App, Data, Done, ErrorBody, Operator, Refusal};

/// The role of somebody, as the path names it. What is no id or no role names nothing.
pub struct Held {
    account: AccountId,
    role: Role,
}

impl FromRequestParts<Arc<App>> for Held {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        let path = Path::<(String, String)>::from_request_parts(parts, app).await;
        let Path((id, role)) = path.map_err(|_| Problem::missing())?;
        let account = id.parse().map_err(|_| Problem::missing())?;
        let role = role.parse().map_err(|_| Problem::missing())?;
        Ok(Self { account, role })
    }
}

/// Takes a role from somebody, from their next request on. The last operator stays.
#[utoipa::path(
    delete,
    path = "/admin/staff/{id}/roles/{role}",
    tag = "staff",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path), ("role" = String, Path, example = "kitchen")),
    responses(
        (status = 200, body = Data<Done>),
        (status = 409, description = "The market would have no operator left.", body = ErrorBody)
    )
)]
pub async fn remove(
    State(app): State<Arc<App>>,
    Operator(viewer): Operator,
    Held { account, role }: Held,
) -> Result<Data<Done>, Refusal> {
    let (actor, market) = (viewer.actor(), viewer.market.id);
    app.store.write_in(market, move |tx| identity::withdraw_role(tx, &actor, market, account, role)).await?;
    app.standings.forget(account);
    Ok(Data::of(Done::default()))
}
