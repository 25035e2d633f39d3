use std::sync::Arc;

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use i18n::Language;
use identity::{Invitation, Name};
use kernel::{MarketId, Phone, Problem, actor::NotARole};
use serde::Deserialize;
use utoipa::ToSchema;

use super::StaffView;
use crate::{App, Created, Data, Operator, Refusal, Tongue, Write, idempotency};

#[derive(Debug, Deserialize, ToSchema)]
pub struct InviteRequest {
    #[schema(value_type = String, example = "+919876543210")]
    phone: Phone,
    /// Kept only when the person has given none themselves.
    #[schema(value_type = Option<String>, min_length = 1, max_length = 80, example = "Ravi Kumar")]
    name: Option<Name>,
    /// `provider`, `kitchen`, `operator`, or, for admins to give, `admin`.
    #[schema(example = "kitchen")]
    role: String,
}

impl InviteRequest {
    fn invitation(self, market: MarketId, language: Language) -> Result<Invitation, Problem> {
        let Self { phone, name, role } = self;
        let role = role.parse().map_err(|error: NotARole| Problem::invalid("role", error))?;
        Ok(Invitation { market, phone, role, name, language })
    }
}

/// Gives somebody a role in this market, by their phone alone. Nobody gives a role above their own.
#[utoipa::path(
    post,
    path = "/admin/staff",
    tag = "staff",
    security(("bearer" = [])),
    request_body = InviteRequest,
    responses((status = 201, body = Data<StaffView>))
)]
pub async fn invite(
    State(app): State<Arc<App>>,
    Operator(viewer): Operator,
    Tongue(language): Tongue,
    write: Write<InviteRequest>,
) -> Result<Response, Refusal> {
    let (request, attempt) = write.take(&viewer);
    let invitation = request.invitation(viewer.market.id, language)?;
    let (actor, roles) = (viewer.actor(), viewer.person.roles);
    let outcome = app
        .store
        .write_in(viewer.market.id, move |tx| {
            idempotency::once(tx, attempt.as_ref(), |tx| {
                let member = identity::grant_role(tx, &actor, &invitation)?;
                Ok(StaffView::of(member, roles))
            })
        })
        .await?;
    Ok(idempotency::answer(outcome, |staff: StaffView| {
        app.standings.forget(staff.id);
        Created(staff).into_response()
    }))
}
