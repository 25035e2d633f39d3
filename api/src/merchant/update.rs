use std::sync::Arc;

use axum::extract::State;
use kernel::{Phone, Place, Problem};
use merchants::ProfileChange;
use serde::Deserialize;
use utoipa::ToSchema;

use super::{MerchantView, PlaceView, only_one};
use crate::{App, Body, Data, Refusal, Staff, body::given};

/// What is left out stays as it is; null takes phone, address or place away.
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
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<PlaceView>)]
    place: Option<Option<PlaceView>>,
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
    Body(UpdateMerchant { name, phone, address, place }): Body<UpdateMerchant>,
) -> Result<Data<MerchantView>, Refusal> {
    let place = place.map(|given| given.map(|pin| Place::new(pin.lat, pin.lng)).transpose()).transpose();
    let place = place.map_err(|error| Problem::invalid("place", error))?;
    let change = ProfileChange { name, phone, address, place };
    let (actor, market) = (viewer.actor(), viewer.market.id);
    let merchant = app
        .store
        .write_in(market, move |tx| {
            let id = only_one(tx, market)?;
            merchants::update_profile(tx, &actor, market, id, &change).map_err(Problem::from)
        })
        .await?;
    Ok(Data::of(MerchantView::at(app.clock.now(), merchant)))
}
