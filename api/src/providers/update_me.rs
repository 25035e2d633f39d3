use std::sync::Arc;

use axum::extract::State;
use kernel::Problem;
use serde::Deserialize;
use utoipa::ToSchema;
use workforce::ProfileChange;

use super::{
    ProviderView,
    request::{self, CraftRequest},
    view::{HomeView, VehicleView},
};
use crate::{App, Body, Data, Refusal, Viewer, body::given};

/// What is left out stays as it is; null takes vehicle or home away.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct UpdateProvider {
    #[schema(min_length = 1, max_length = 80)]
    name: Option<String>,
    skills: Option<Vec<String>>,
    brands: Option<Vec<String>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<VehicleView>)]
    vehicle: Option<Option<VehicleView>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<HomeView>)]
    home: Option<Option<HomeView>>,
    experience: Option<CraftRequest>,
}

/// Changes what the caller says of themselves as a provider.
#[utoipa::path(
    patch,
    path = "/providers/me",
    tag = "providers",
    security(("bearer" = [])),
    request_body = UpdateProvider,
    responses((status = 200, body = Data<ProviderView>))
)]
pub async fn update_me(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Body(request): Body<UpdateProvider>,
) -> Result<Data<ProviderView>, Refusal> {
    let (actor, market, change) = (viewer.actor(), viewer.market.clone(), request.change()?);
    let view = app
        .store
        .write_in(viewer.market.id, move |tx| {
            let provider = workforce::update_profile(tx, &actor, &market, change.clone())?;
            Ok::<_, Problem>(ProviderView::read(tx, &market, &provider)?)
        })
        .await?;
    Ok(Data::of(view))
}

impl UpdateProvider {
    fn change(self) -> Result<ProfileChange, Problem> {
        let skills = self.skills.map(|skills| request::names("skills", &skills)).transpose()?;
        let brands = self.brands.map(|brands| request::names("brands", &brands)).transpose()?;
        let vehicle = self.vehicle.map(|vehicle| vehicle.map(request::vehicle).transpose()).transpose()?;
        let home = self.home.map(|home| home.map(request::home).transpose()).transpose()?;
        let craft = self.experience.map(CraftRequest::into);
        Ok(ProfileChange { name: self.name, skills, brands, vehicle, home, craft })
    }
}
