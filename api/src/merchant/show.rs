use std::sync::Arc;

use axum::extract::State;
use kernel::Problem;

use super::MerchantView;
use crate::{App, Data, Refusal, Staff};

/// Shows the merchant to its staff: profile, state and hours.
#[utoipa::path(
    get,
    path = "/admin/merchant",
    tag = "merchant",
    security(("bearer" = [])),
    responses((status = 200, body = Data<MerchantView>))
)]
pub async fn show(State(app): State<Arc<App>>, Staff(viewer): Staff) -> Result<Data<MerchantView>, Refusal> {
    let market = viewer.market.id;
    let found = app.store.read(move |tx| merchants::of_market(tx, market).map_err(Problem::from)).await?;
    let merchant = found.ok_or_else(Problem::missing)?;
    Ok(Data::of(MerchantView::at(app.clock.now(), merchant)))
}
