use std::sync::Arc;

use axum::extract::State;
use kernel::Problem;

use super::ProviderView;
use crate::{App, Data, Refusal, Viewer};

/// Shows the caller as a provider, with what they handed in and what is missing.
#[utoipa::path(
    get,
    path = "/providers/me",
    tag = "providers",
    security(("bearer" = [])),
    responses((status = 200, body = Data<ProviderView>))
)]
pub async fn me(State(app): State<Arc<App>>, viewer: Viewer) -> Result<Data<ProviderView>, Refusal> {
    let (actor, market) = (viewer.actor(), viewer.market.clone());
    let view = app
        .store
        .read(move |tx| {
            let provider = workforce::own(tx, &actor, market.id)?;
            Ok::<_, Problem>(ProviderView::read(tx, &market, &provider)?)
        })
        .await?;
    Ok(Data::of(view))
}
