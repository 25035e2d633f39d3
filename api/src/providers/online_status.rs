use std::sync::Arc;

use axum::extract::State;
use kernel::{Problem, ProviderId};
use serde::Deserialize;
use utoipa::ToSchema;

use super::ProviderView;
use crate::{App, Body, Data, ErrorBody, Id, Refusal, Viewer};

#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
pub struct OnlineStatus {
    online: bool,
}

/// Goes on duty or off. With orders in hand somebody goes offline when the last of them is finished; until then they
/// are `finishing`.
#[utoipa::path(
    post,
    path = "/providers/me/online-status",
    tag = "providers",
    security(("bearer" = [])),
    request_body = OnlineStatus,
    responses(
        (status = 200, body = Data<ProviderView>),
        (status = 409, description = "Something keeps them from going on duty; the details name all of it.", body = ErrorBody)
    )
)]
pub async fn set_mine(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Body(status): Body<OnlineStatus>,
) -> Result<Data<ProviderView>, Refusal> {
    set(&app, &viewer, None, status.online).await
}

/// Goes on duty or off, by one's own id: the same as `POST /providers/me/online-status`.
#[utoipa::path(
    post,
    path = "/drivers/{id}/online-status",
    tag = "providers",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    request_body = OnlineStatus,
    responses(
        (status = 200, body = Data<ProviderView>),
        (status = 409, description = "Something keeps them from going on duty; the details name all of it.", body = ErrorBody)
    )
)]
pub async fn set_by_id(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Id(id): Id<ProviderId>,
    Body(status): Body<OnlineStatus>,
) -> Result<Data<ProviderView>, Refusal> {
    set(&app, &viewer, Some(id), status.online).await
}

async fn set(
    app: &Arc<App>,
    viewer: &Viewer,
    named: Option<ProviderId>,
    online: bool,
) -> Result<Data<ProviderView>, Refusal> {
    let (actor, market) = (viewer.actor(), viewer.market.clone());
    let view = app
        .store
        .write_in(viewer.market.id, move |tx| {
            // Nobody goes on duty for somebody else: a foreign id is as good as none.
            let own = workforce::own(tx, &actor, market.id)?;
            if named.is_some_and(|id| id != own.id) {
                return Err(Problem::missing());
            }
            let provider = if online {
                workforce::go_online(tx, &actor, &market)?
            } else {
                workforce::go_offline(tx, &actor, market.id)?
            };
            Ok(ProviderView::read(tx, &market, &provider)?)
        })
        .await?;
    Ok(Data::of(view))
}
