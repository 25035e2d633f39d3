use std::sync::Arc;

use axum::extract::State;
use flows::Cart;
use kernel::{Problem, blueprint::OrderType};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    Onlooker, bill,
    request::{self, WantedItem},
    view::LineView,
};
use crate::{App, Body, Data, Refusal, Tongue, Viewer};

#[derive(Debug, Deserialize, ToSchema)]
pub struct PreviewRequest {
    items: Vec<WantedItem>,
    #[serde(rename = "type")]
    #[schema(value_type = String, example = "pickup")]
    order_type: OrderType,
}

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct PreviewView {
    pub lines: Vec<LineView>,
    /// In minor units.
    pub total: i64,
    pub currency: String,
    /// What cannot be had: it is not in the lines.
    pub problems: Vec<LackingView>,
}

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct LackingView {
    #[schema(value_type = uuid::Uuid)]
    pub menu_item_id: kernel::ItemId,
    pub name: Option<String>,
    /// `unknown_item`, `inactive`, `out_of_stock`, `not_in_time_slot` or `not_enough_portions`.
    pub reason: String,
}

/// Prices a cart without ordering it.
#[utoipa::path(
    post,
    path = "/orders/preview",
    tag = "orders",
    security(("bearer" = [])),
    request_body = PreviewRequest,
    responses((status = 200, body = Data<PreviewView>))
)]
pub async fn preview(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Tongue(language): Tongue,
    Body(request): Body<PreviewRequest>,
) -> Result<Data<PreviewView>, Refusal> {
    let cart = Cart { items: request::wanted(request.items)?, order_type: request.order_type };
    let market = viewer.market.clone();
    let previewed =
        app.store.read(move |tx| flows::preview_order(tx, &market, &cart).map_err(Problem::from)).await?;
    let onlooker = Onlooker::new(&app, &viewer, language);
    let bill = &previewed.bill;
    let lacking = previewed.lacking.into_iter().map(|lacking| LackingView {
        menu_item_id: lacking.item,
        name: lacking.name,
        reason: lacking.reason.as_str().to_owned(),
    });
    Ok(Data::of(PreviewView {
        lines: bill::lines(&onlooker, &viewer.market.blueprint, bill),
        total: bill.total.minor,
        currency: bill.currency().to_string(),
        problems: lacking.collect(),
    }))
}
