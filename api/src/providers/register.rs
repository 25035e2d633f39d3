use std::sync::Arc;

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use kernel::Problem;
use serde::Deserialize;
use utoipa::ToSchema;
use workforce::Profile;

use super::{
    ProviderView,
    request::{self, CraftRequest},
    view::{HomeView, VehicleView},
};
use crate::{App, Created, ErrorBody, Refusal, Viewer, Write, idempotency};

#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct RegisterRequest {
    /// As customers will see it.
    #[schema(min_length = 1, max_length = 80, example = "Ravi Kumar")]
    name: String,
    /// Out of the market's own list; one at least.
    #[schema(example = json!(["appliance_repair"]))]
    skills: Vec<String>,
    #[serde(default)]
    brands: Vec<String>,
    vehicle: Option<VehicleView>,
    /// Where they start from when nobody knows where they are.
    home: Option<HomeView>,
    #[serde(default)]
    experience: CraftRequest,
}

/// Registers the caller as a provider of this market. Where an operator approves, it is an application; who was
/// rejected may apply again.
#[utoipa::path(
    post,
    path = "/providers",
    tag = "providers",
    security(("bearer" = [])),
    request_body = RegisterRequest,
    responses(
        (status = 201, body = crate::Data<ProviderView>),
        (status = 409, description = "They are registered already, or the business has no providers.", body = ErrorBody)
    )
)]
pub async fn register(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    write: Write<RegisterRequest>,
) -> Result<Response, Refusal> {
    take(&app, &viewer, write).await
}

/// Registers the caller as a driver: the same as `POST /providers`.
#[utoipa::path(
    post,
    path = "/drivers/register",
    tag = "providers",
    security(("bearer" = [])),
    request_body = RegisterRequest,
    responses(
        (status = 201, body = crate::Data<ProviderView>),
        (status = 409, description = "They are registered already, or the business has no providers.", body = ErrorBody)
    )
)]
pub async fn register_driver(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    write: Write<RegisterRequest>,
) -> Result<Response, Refusal> {
    take(&app, &viewer, write).await
}

async fn take(app: &Arc<App>, viewer: &Viewer, write: Write<RegisterRequest>) -> Result<Response, Refusal> {
    let (request, attempt) = write.take(viewer);
    let (profile, actor, market) = (request.profile()?, viewer.actor(), viewer.market.clone());
    let outcome = app
        .store
        .write_in(viewer.market.id, move |tx| {
            idempotency::once(tx, attempt.as_ref(), |tx| {
                let provider = flows::register_provider(tx, &actor, &market, profile.clone())?;
                Ok(ProviderView::read(tx, &market, &provider)?)
            })
        })
        .await?;
    app.standings.forget(viewer.person.account);
    Ok(idempotency::answer(outcome, |view: ProviderView| Created(view).into_response()))
}

impl RegisterRequest {
    fn profile(self) -> Result<Profile, Problem> {
        Ok(Profile {
            name: self.name,
            skills: request::names("skills", &self.skills)?,
            brands: request::names("brands", &self.brands)?,
            vehicle: self.vehicle.map(request::vehicle).transpose()?,
            home: self.home.map(request::home).transpose()?,
            craft: self.experience.into(),
        })
    }
}
