use std::sync::Arc;

use axum::extract::State;
use kernel::{Problem, ProviderId};
use serde::Serialize;
use utoipa::ToSchema;
use workforce::{Figures, Provider, Span};

use super::{days::Days, view::RatingView};
use crate::{App, Asked, Data, Id, Refusal, Viewer};

#[derive(Debug, Serialize, ToSchema)]
pub struct StatsView {
    #[schema(example = "2026-01-01")]
    from: String,
    #[schema(example = "2026-01-31")]
    to: String,
    offered: i64,
    accepted: i64,
    declined: i64,
    /// Offers whose time ran out.
    expired: i64,
    cancelled: i64,
    completed: i64,
    on_time: i64,
    /// In minor units of `currency`.
    earned: i64,
    #[schema(example = "INR")]
    currency: String,
    /// Of all time.
    rating: RatingView,
}

/// Counts what the caller did as a provider on some days.
#[utoipa::path(
    get,
    path = "/providers/me/stats",
    tag = "providers",
    security(("bearer" = [])),
    params(Days),
    responses((status = 200, body = Data<StatsView>))
)]
pub async fn mine(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Asked(days): Asked<Days>,
) -> Result<Data<StatsView>, Refusal> {
    read(&app, &viewer, None, &days).await
}

/// Counts what a provider did on some days, for themselves and for operators.
#[utoipa::path(
    get,
    path = "/drivers/{id}/stats",
    tag = "providers",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path), Days),
    responses((status = 200, body = Data<StatsView>))
)]
pub async fn by_id(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Id(id): Id<ProviderId>,
    Asked(days): Asked<Days>,
) -> Result<Data<StatsView>, Refusal> {
    read(&app, &viewer, Some(id), &days).await
}

async fn read(
    app: &Arc<App>,
    viewer: &Viewer,
    named: Option<ProviderId>,
    days: &Days,
) -> Result<Data<StatsView>, Refusal> {
    let (actor, market) = (viewer.actor(), viewer.market.clone());
    let span = days.span(&market, app.clock.now())?;
    let currency = market.currency.to_string();
    let (provider, figures) = app
        .store
        .read(move |tx| {
            let provider = match named {
                Some(id) => workforce::provider(tx, &actor, market.id, id)?,
                None => workforce::own(tx, &actor, market.id)?,
            };
            let figures = workforce::stats(tx, &actor, &market, provider.id, span)?;
            Ok::<_, Problem>((provider, figures))
        })
        .await?;
    Ok(Data::of(StatsView::of(&provider, figures, span, currency)))
}

impl StatsView {
    fn of(provider: &Provider, figures: Figures, span: Span, currency: String) -> Self {
        Self {
            from: span.from().to_string(),
            to: span.to().to_string(),
            offered: figures.offered,
            accepted: figures.accepted,
            declined: figures.declined,
            expired: figures.expired,
            cancelled: figures.cancelled,
            completed: figures.done,
            on_time: figures.on_time,
            earned: figures.earned,
            currency,
            rating: super::ProviderCard::from(provider).rating,
        }
    }
}
