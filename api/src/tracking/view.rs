//! How places look on the wire.

use flows::tracker::{Look, OnMap, Position, Receipt};
use kernel::{AccountId, OrderId, Timestamp};
use serde::{Deserialize, Serialize};
use tracking::{Doubt, Eta, Refused, TrailPoint};
use utoipa::ToSchema;

#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct TrackingView {
    #[schema(value_type = uuid::Uuid)]
    pub order_id: OrderId,
    pub status: String,
    /// How precisely the caller sees the provider in this state: `exact`, the width of a square such as `100 m`, or `area`;
    /// null when not at all.
    #[schema(example = "100 m")]
    pub precision: Option<String>,
    /// Null while nothing fresh is known.
    pub position: Option<PositionView>,
    pub eta: Option<EtaView>,
    /// Only for those who see the place exactly and, when the order is over, for operators.
    pub trail: Option<Vec<TrailPointView>>,
    /// How often a new position can be expected, in seconds.
    pub every: Option<u32>,
}

#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct PositionView {
    pub lat: f64,
    pub lng: f64,
    /// By the device's clock.
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
    /// In seconds, at the moment of the answer.
    pub age: u64,
    pub precision: String,
    /// Metres; null unless the position is exact, as are the next two.
    pub accuracy: Option<f64>,
    /// Metres a second.
    pub speed: Option<f64>,
    /// Degrees from north, clockwise.
    pub heading: Option<f64>,
}

#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct EtaView {
    #[schema(value_type = String, format = DateTime)]
    pub from: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    pub until: Timestamp,
    /// Who reckoned the way.
    #[schema(example = "straight_line")]
    pub source: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct TrailPointView {
    pub lat: f64,
    pub lng: f64,
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
}

/// What a link shows: no names, no address, nothing to order by.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct SharedView {
    pub status: String,
    pub precision: Option<String>,
    pub position: Option<PositionView>,
    pub eta: Option<EtaView>,
    pub every: Option<u32>,
    /// Until then the link opens.
    #[schema(value_type = String, format = DateTime)]
    pub expires_at: Timestamp,
}

#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ReceiptView {
    /// The device's time of the newest position that is known: nothing up to it needs to be sent again.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub newest: Option<Timestamp>,
    /// How many were taken.
    pub taken: usize,
    /// Taken, and not shown to anybody: `too_fast` or `too_vague`.
    pub doubtful: Vec<RemarkView>,
    /// Not taken: `from_the_future` or `out_of_order`.
    pub refused: Vec<RemarkView>,
}

#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct RemarkView {
    /// Which of the positions sent, counted from zero.
    pub index: usize,
    pub reason: String,
}

/// A provider on the console's map.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct OnMapView {
    #[schema(value_type = uuid::Uuid)]
    pub id: AccountId,
    pub lat: f64,
    pub lng: f64,
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
    pub heading: Option<f64>,
}

impl TrackingView {
    pub fn of(look: Look, now: Timestamp) -> Self {
        Self {
            order_id: look.order.id,
            status: look.order.status.to_string(),
            precision: look.precision.map(|precision| precision.to_string()),
            position: look.position.map(|position| PositionView::of(&position, now)),
            eta: look.eta.map(EtaView::from),
            trail: look.trail.map(|points| points.iter().map(TrailPointView::from).collect()),
            every: look.every.map(|every| every.as_seconds()),
        }
    }
}

impl SharedView {
    pub fn of(look: Look, expires_at: Timestamp, now: Timestamp) -> Self {
        let TrackingView { status, precision, position, eta, every, .. } = TrackingView::of(look, now);
        Self { status, precision, position, eta, every, expires_at }
    }
}

impl PositionView {
    fn of(position: &Position, now: Timestamp) -> Self {
        Self {
            lat: position.place.lat,
            lng: position.place.lng,
            at: position.at,
            age: now.since(position.at).as_secs(),
            precision: position.precision.to_string(),
            accuracy: position.accuracy,
            speed: position.speed,
            heading: position.heading,
        }
    }
}

impl From<Eta> for EtaView {
    fn from(eta: Eta) -> Self {
        Self { from: eta.from, until: eta.until, source: eta.source.to_owned() }
    }
}

impl From<&TrailPoint> for TrailPointView {
    fn from(point: &TrailPoint) -> Self {
        Self { lat: point.place.lat, lng: point.place.lng, at: point.at }
    }
}

impl From<OnMap> for OnMapView {
    fn from(seen: OnMap) -> Self {
        let OnMap { account, position } = seen;
        let (lat, lng) = (position.place.lat, position.place.lng);
        Self { id: account, lat, lng, at: position.at, heading: position.heading }
    }
}

impl From<Receipt> for ReceiptView {
    fn from(receipt: Receipt) -> Self {
        let doubtful = receipt.doubtful.into_iter().map(|(index, doubt)| RemarkView {
            index,
            reason: match doubt {
                Doubt::TooFast => "too_fast",
                Doubt::TooVague => "too_vague",
            }
            .to_owned(),
        });
        let refused = receipt.refused.into_iter().map(|(index, refused)| RemarkView {
            index,
            reason: match refused {
                Refused::FromTheFuture => "from_the_future",
                Refused::OutOfOrder => "out_of_order",
            }
            .to_owned(),
        });
        Self {
            newest: receipt.newest,
            taken: receipt.taken,
            doubtful: doubtful.collect(),
            refused: refused.collect(),
        }
    }
}
