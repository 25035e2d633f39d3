use std::sync::Arc;

use axum::extract::State;
use kernel::Problem;
use serde::Deserialize;
use utoipa::ToSchema;

use super::ConfigView;
use crate::{App, Body, Data, Operator, Refusal};

/// Only what is named is changed.
#[derive(Debug, Deserialize, ToSchema)]
pub struct UpdateConfig {
    pub delivery_enabled: Option<bool>,
    pub cash_payment_enabled: Option<bool>,
    pub upi_payment_enabled: Option<bool>,
}

impl UpdateConfig {
    fn turns(&self) -> Vec<(String, bool)> {
        let named = [
            ("delivery", self.delivery_enabled),
            ("cash", self.cash_payment_enabled),
            ("upi", self.upi_payment_enabled),
        ];
        named.into_iter().filter_map(|(name, on)| Some((name.to_owned(), on?))).collect()
    }
}

/// Switches delivery and payment methods on or off.
#[utoipa::path(
    patch,
    path = "/admin/config",
    tag = "market",
    security(("bearer" = [])),
    request_body = UpdateConfig,
    responses((status = 200, body = Data<ConfigView>))
)]
pub async fn update(
    State(app): State<Arc<App>>,
    Operator(viewer): Operator,
    Body(change): Body<UpdateConfig>,
) -> Result<Data<ConfigView>, Refusal> {
    let (actor, market, turns) = (viewer.actor(), viewer.market.clone(), change.turns());
    let switches = app
        .store
        .write_in(viewer.market.id, move |tx| {
            markets::switch(tx, &actor, &market, &turns).map_err(Problem::from)
        })
        .await?;
    Ok(Data::of(ConfigView::from(&switches)))
}
