use std::sync::Arc;

use axum::extract::State;
use kernel::Problem;
use notifications::{DeviceToken, Platform};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{App, Body, Data, Done, Refusal, Viewer};

#[derive(Debug, Deserialize, ToSchema)]
pub struct RegisterDevice {
    /// What the push service calls this installation.
    #[schema(value_type = String, min_length = 1, max_length = 4096)]
    token: DeviceToken,
    /// `android`, `ios` or `web`.
    #[schema(example = "web")]
    platform: String,
}

#[derive(Debug, Deserialize, ToSchema)]
pub struct ForgetDevice {
    #[schema(value_type = String, min_length = 1, max_length = 4096)]
    token: DeviceToken,
}

/// Sends the caller's pushes to this device. To be repeated after each sign-in and when the token changes.
#[utoipa::path(
    post,
    path = "/users/device-token",
    tag = "users",
    security(("bearer" = [])),
    request_body = RegisterDevice,
    responses((status = 200, body = Data<Done>))
)]
pub async fn register(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Body(device): Body<RegisterDevice>,
) -> Result<Data<Done>, Refusal> {
    let platform: Platform = device.platform.parse().map_err(|error| Problem::invalid("platform", error))?;
    app.store
        .write(move |tx| notifications::register_device(tx, &viewer.person, device.token.clone(), platform))
        .await?;
    Ok(Data::of(Done {}))
}

/// Sends no more pushes to this device.
#[utoipa::path(
    delete,
    path = "/users/device-token",
    tag = "users",
    security(("bearer" = [])),
    request_body = ForgetDevice,
    responses((status = 200, body = Data<Done>))
)]
pub async fn forget(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Body(device): Body<ForgetDevice>,
) -> Result<Data<Done>, Refusal> {
    app.store.write(move |tx| notifications::forget_device(tx, &viewer.person, &device.token)).await?;
    Ok(Data::of(Done {}))
}
