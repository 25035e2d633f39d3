use std::sync::Arc;

use axum::extract::State;
use kernel::{Phone, Problem};
use merchants::ProfileChange;
use serde::Deserialize;
use utoipa::ToSchema;

use super::{MerchantView, only_one};
use crate::{App, Body, Data, Refusal, Staff, body::given};

/// What is left out stays as it is; null takes phone or address away.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct UpdateMerchant {
    #[schema(min_length = 1, max_length = 80)]
    name: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>, example = "+918000001000")]
    phone: Option<Option<Phone>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>, max_length = 300)]
    address: Option<Option<String>>,
}

/// Changes who the merchant is and how it is reached.
#[utoipa::path(
    patch,
    path = "/admin/merchant",
    tag = "merchant",
    security(("bearer" = [])),
    request_body = UpdateMerchant,
    responses((status = 200, body = Data<MerchantView>))
)]
pub async fn update(
    State(app): State<Arc<App>>,
    Staff(viewer): Staff,
    Body(UpdateMerchant { name, phone, address }): Body<UpdateMerchant>,
) -> Result<Data<MerchantView>, Refusal> {
    let (actor, market, change) = (viewer.actor(), viewer.market.id, ProfileChange { name, phone, address });
    let merchant = app
        .store
        .write_in(market, move |tx| {
            let id = only_one(tx, market)?;
            merchants::update_profile(tx, &actor, market, id, &change).map_err(Problem::from)
        })
        .await?;
    Ok(Data::of(MerchantView::at(app.clock.now(), merchant)))
}
