use std::sync::Arc;

use axum::extract::State;
use kernel::Problem;

use super::ProviderView;
use crate::{App, Body, Data, Refusal, Viewer, merchant::set_hours::SetHours};

/// Replaces the hours the caller works in: the week, and the dates that differ.
#[utoipa::path(
    put,
    path = "/providers/me/hours",
    tag = "providers",
    security(("bearer" = [])),
    request_body = SetHours,
    responses((status = 200, body = Data<ProviderView>))
)]
pub async fn set_hours(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Body(request): Body<SetHours>,
) -> Result<Data<ProviderView>, Refusal> {
    let (actor, market, hours) = (viewer.actor(), viewer.market.clone(), request.hours()?);
    let view = app
        .store
        .write_in(viewer.market.id, move |tx| {
            let provider = workforce::set_hours(tx, &actor, market.id, &hours)?;
            Ok::<_, Problem>(ProviderView::read(tx, &market, &provider)?)
        })
        .await?;
    Ok(Data::of(view))
}
