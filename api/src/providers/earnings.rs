use std::sync::Arc;

use axum::{
    Json,
    extract::State,
    response::{IntoResponse, Response},
};
use kernel::{Cursor, OrderId, PageRequest, Problem, ProviderId, Timestamp, blueprint::Word};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use workforce::{Earned, Earning};

use super::days::Days;
use crate::{App, Asked, Id, ListMeta, Refusal, Viewer};

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ListEarnings {
    /// The first day of the market's calendar; four weeks before `to` when left out.
    #[param(example = "2026-01-01")]
    from: Option<String>,
    /// The last day; today when left out.
    #[param(example = "2026-01-31")]
    to: Option<String>,
    /// The `next_cursor` of the page before.
    #[param(value_type = Option<String>)]
    cursor: Option<Cursor>,
    /// At most 100.
    limit: Option<u32>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct EarningsPage {
    data: EarningsView,
    meta: ListMeta,
}

/// All amounts are minor units of `currency`.
#[derive(Debug, Serialize, ToSchema)]
pub struct EarningsView {
    #[schema(example = "INR")]
    currency: String,
    totals: TotalsView,
    /// The days asked for, the newest line first.
    lines: Vec<EarningView>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct TotalsView {
    today: i64,
    /// Since Monday.
    week: i64,
    month: i64,
    lifetime: i64,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct EarningView {
    #[schema(value_type = uuid::Uuid)]
    order_id: OrderId,
    /// `base`, `tip` or `bonus`.
    kind: String,
    amount: i64,
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
}

/// Lists what the caller earned as a provider, with totals.
#[utoipa::path(
    get,
    path = "/providers/me/earnings",
    tag = "providers",
    security(("bearer" = [])),
    params(ListEarnings),
    responses((status = 200, body = EarningsPage))
)]
pub async fn mine(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Asked(query): Asked<ListEarnings>,
) -> Result<EarningsPage, Refusal> {
    read(&app, &viewer, None, query).await
}

/// Lists what a provider earned, with totals; for themselves and for operators.
#[utoipa::path(
    get,
    path = "/drivers/{id}/earnings",
    tag = "providers",
    security(("bearer" = [])),
    params(("id" = uuid::Uuid, Path), ListEarnings),
    responses((status = 200, body = EarningsPage))
)]
pub async fn by_id(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Id(id): Id<ProviderId>,
    Asked(query): Asked<ListEarnings>,
) -> Result<EarningsPage, Refusal> {
    read(&app, &viewer, Some(id), query).await
}

async fn read(
    app: &Arc<App>,
    viewer: &Viewer,
    named: Option<ProviderId>,
    query: ListEarnings,
) -> Result<EarningsPage, Refusal> {
    let ListEarnings { from, to, cursor, limit } = query;
    let (actor, market) = (viewer.actor(), viewer.market.clone());
    let span = Days::of(from, to).span(&market, app.clock.now())?;
    let ask = PageRequest::new(cursor, limit);
    let currency = market.currency.to_string();
    let (totals, page) = app
        .store
        .read(move |tx| {
            let id = match named {
                Some(id) => id,
                None => workforce::own(tx, &actor, market.id)?.id,
            };
            let totals = workforce::totals(tx, &actor, &market, id)?;
            let page = workforce::earnings(tx, &actor, &market, id, span, &ask)?;
            Ok::<_, Problem>((totals, page))
        })
        .await?;
    let lines = page.rows.into_iter().map(EarningView::from).collect();
    let data = EarningsView { currency, totals: TotalsView::from(totals), lines };
    Ok(EarningsPage { data, meta: ListMeta { next_cursor: page.next } })
}

impl IntoResponse for EarningsPage {
    fn into_response(self) -> Response {
        Json(self).into_response()
    }
}

impl From<Earned> for TotalsView {
    fn from(earned: Earned) -> Self {
        Self {
            today: earned.today.minor,
            week: earned.week.minor,
            month: earned.month.minor,
            lifetime: earned.lifetime.minor,
        }
    }
}

impl From<Earning> for EarningView {
    fn from(earning: Earning) -> Self {
        let kind = earning.kind.as_str().to_owned();
        Self { order_id: earning.order, kind, amount: earning.amount.minor, at: earning.at }
    }
}
