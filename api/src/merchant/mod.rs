//! The merchant of a market, as its staff run it.

pub mod set_hours;
pub mod set_state;
pub mod show;
pub mod update;

use kernel::{MarketId, MerchantId, Place, Problem, Timestamp, blueprint::TimeOfDay};
use merchants::{Day, Exception, Merchant, Weekly};
use serde::{Deserialize, Serialize};
use store::Tx;
use utoipa::ToSchema;

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct MerchantView {
    pub name: String,
    pub phone: Option<String>,
    pub address: Option<String>,
    /// Where it is on the map: what is brought begins its way there.
    pub place: Option<PlaceView>,
    /// What the staff say, whatever the hours say: `open`, `busy` or `paused`.
    pub state: String,
    pub busy_minutes: Option<u32>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub paused_until: Option<Timestamp>,
    pub hours: Vec<OpeningView>,
    pub exceptions: Vec<ExceptionView>,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
pub struct PlaceView {
    #[schema(minimum = -90, maximum = 90)]
    pub lat: f64,
    #[schema(minimum = -180, maximum = 180)]
    pub lng: f64,
}

impl From<Place> for PlaceView {
    fn from(Place { lat, lng }: Place) -> Self {
        Self { lat, lng }
    }
}

/// Wall-clock times of the market. An opening that ends at or before the time it begins runs past midnight.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
pub struct OpeningView {
    #[schema(value_type = String, example = "mon")]
    pub day: Day,
    #[schema(value_type = String, example = "07:00")]
    pub opens: TimeOfDay,
    #[schema(value_type = String, example = "22:00")]
    pub closes: TimeOfDay,
}

/// A date that differs from the week: closed, or opened at other times.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ExceptionView {
    #[schema(example = "2026-12-25")]
    pub date: String,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub closed: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, example = "08:00")]
    pub opens: Option<TimeOfDay>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, example = "12:00")]
    pub closes: Option<TimeOfDay>,
}

impl MerchantView {
    fn at(now: Timestamp, merchant: Merchant) -> Self {
        let state = merchant.state.at(now);
        Self {
            name: merchant.profile.name,
            phone: merchant.profile.phone.map(String::from),
            address: merchant.profile.address,
            place: merchant.profile.place.map(PlaceView::from),
            state: state.as_str().to_owned(),
            busy_minutes: state.busy_minutes(),
            paused_until: state.paused_until(),
            hours: merchant.hours.week().iter().map(OpeningView::from).collect(),
            exceptions: merchant.hours.exceptions().iter().map(ExceptionView::from).collect(),
        }
    }
}

impl From<&Weekly> for OpeningView {
    fn from(weekly: &Weekly) -> Self {
        Self { day: weekly.day, opens: weekly.opening.opens, closes: weekly.opening.closes }
    }
}

impl From<&Exception> for ExceptionView {
    fn from(exception: &Exception) -> Self {
        Self {
            date: exception.date.to_string(),
            closed: exception.opening.is_none(),
            opens: exception.opening.map(|opening| opening.opens),
            closes: exception.opening.map(|opening| opening.closes),
        }
    }
}

/// The one merchant of a market.
fn only_one(tx: &mut Tx<'_>, market: MarketId) -> Result<MerchantId, Problem> {
    Ok(merchants::of_market(tx, market)?.ok_or_else(Problem::missing)?.id)
}
