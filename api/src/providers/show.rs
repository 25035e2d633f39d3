use std::sync::Arc;

use axum::extract::State;
use flows::SeenProvider;
use kernel::{Problem, ProviderId};
use serde::Serialize;
use utoipa::ToSchema;

use super::{ProviderCard, ProviderView};
use crate::{App, Data, Id, Refusal, Viewer};

#[derive(Debug, Serialize, ToSchema)]
pub struct ShownProvider {
    #[serde(flatten)]
    card: ProviderCard,
    /// Only for themselves and for operators.
    #[serde(skip_serializing_if = "Option::is_none")]
    profile: Option<ProviderView>,
}

/// Shows who comes, to whoever may see an order that they have in hand; all of it to themselves and to operators.
#[utoipa::path(
    get,
    path = "/drivers/{id}",
    tag = "providers",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = Data<ShownProvider>))
)]
pub async fn show(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Id(id): Id<ProviderId>,
) -> Result<Data<ShownProvider>, Refusal> {
    let (actor, market) = (viewer.actor(), viewer.market.clone());
    let shown = app
        .store
        .read(move |tx| {
            let (provider, whole) = match flows::show_provider(tx, &actor, market.id, id)? {
                SeenProvider::Whole(provider) => (provider, true),
                SeenProvider::AtTheDoor(provider) => (provider, false),
            };
            let profile = whole.then(|| ProviderView::read(tx, &market, &provider)).transpose()?;
            Ok::<_, Problem>(ShownProvider { card: ProviderCard::from(&provider), profile })
        })
        .await?;
    Ok(Data::of(shown))
}
