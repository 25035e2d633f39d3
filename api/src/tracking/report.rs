use std::sync::Arc;

use axum::extract::State;
use kernel::{Problem, Timestamp};
use serde::Deserialize;
use tracking::{Fix, Sent};
use utoipa::ToSchema;

use super::view::ReceiptView;
use crate::{App, Body, Data, Refusal, Viewer};

/// What a device gathers in half an hour without a network, at one every ten seconds.
const POSITIONS_MAX: usize = 200;

/// One position, or several that were gathered while there was no network.
#[derive(Debug, Deserialize, ToSchema)]
pub struct PositionsRequest {
    /// Up to 200; leave out the fields of a single one.
    #[schema(max_items = 200)]
    positions: Option<Vec<SentPosition>>,
    lat: Option<f64>,
    lng: Option<f64>,
    /// By the device's clock.
    #[schema(value_type = Option<String>, format = DateTime)]
    at: Option<Timestamp>,
    /// Within how many metres it surely is.
    accuracy: Option<f64>,
    /// Metres a second.
    speed: Option<f64>,
    /// Degrees from north, clockwise.
    heading: Option<f64>,
}

#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
pub struct SentPosition {
    lat: f64,
    lng: f64,
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    accuracy: Option<f64>,
    speed: Option<f64>,
    heading: Option<f64>,
}

/// Tells where the caller is. The same may be sent again: what is known already is passed over.
#[utoipa::path(
    post,
    path = "/providers/me/positions",
    tag = "tracking",
    security(("bearer" = [])),
    request_body = PositionsRequest,
    responses((status = 200, body = Data<ReceiptView>))
)]
pub async fn report(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Body(request): Body<PositionsRequest>,
) -> Result<Data<ReceiptView>, Refusal> {
    may_report(&viewer)?;
    let fixes = request.read()?;
    let receipt = app.tracker.take(&app.hub, &viewer.market, viewer.person.account, &fixes).await;
    Ok(Data::of(receipt.into()))
}

/// Only those whom the business sends are heard, and only where places are used at all: what nobody may see is not asked.
pub fn may_report(viewer: &Viewer) -> Result<(), Problem> {
    if !flows::tracker::may_report(&viewer.market, viewer.person.roles) {
        return Err(Problem::denied());
    }
    if viewer.market.blueprint.location.is_none() {
        return Err(Problem::conflict("LOCATION_NOT_USED"));
    }
    Ok(())
}

impl PositionsRequest {
    pub fn read(self) -> Result<Vec<Fix>, Problem> {
        let Self { positions, lat, lng, at, accuracy, speed, heading } = self;
        let Some(positions) = positions else {
            let missing = |field| Problem::invalid(field, "fill this in");
            let (lat, lng) = (lat.ok_or_else(|| missing("lat"))?, lng.ok_or_else(|| missing("lng"))?);
            let at = at.ok_or_else(|| missing("at"))?;
            let sent = Sent { lat, lng, at, accuracy, speed, heading };
            return Ok(vec![sent.read().map_err(|wrong| Problem::invalid(wrong.field, wrong.reason))?]);
        };
        if positions.is_empty() || positions.len() > POSITIONS_MAX {
            let reason = format!("send 1 to {POSITIONS_MAX} positions at once");
            return Err(Problem::invalid("positions", reason));
        }
        positions.into_iter().enumerate().map(|(index, position)| position.read(index)).collect()
    }
}

impl SentPosition {
    fn read(self, index: usize) -> Result<Fix, Problem> {
        let Self { lat, lng, at, accuracy, speed, heading } = self;
        let sent = Sent { lat, lng, at, accuracy, speed, heading };
        sent.read()
            .map_err(|wrong| Problem::invalid(&format!("positions[{index}].{}", wrong.field), wrong.reason))
    }
}
