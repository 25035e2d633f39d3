//! How searches, offers and decisions look to a caller.

use dispatch::{Candidate, Decision, Offer, Search};
use kernel::{
    AccountId, DecisionId, OfferId, OrderId, Timestamp,
    blueprint::{Metres, Precision, Word},
};
use orders::Order;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::orders::view::NeedsView;

/// As much as somebody needs to know to say yes or no: what it is, how far away and in which part of town. The address
/// comes with the order.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct AskedOrderView {
    #[schema(value_type = uuid::Uuid)]
    pub id: OrderId,
    pub number: String,
    #[serde(rename = "type")]
    pub order_type: String,
    pub items: Vec<AskedItemView>,
    pub needs: Option<NeedsView>,
    /// What the customer pays, in minor units.
    pub total: i64,
    pub currency: String,
    /// Where the customer is, to within half a kilometre.
    pub around: Option<AroundView>,
}

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct AskedItemView {
    pub name: String,
    pub qty: u32,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
pub struct AroundView {
    pub lat: f64,
    pub lng: f64,
}

/// How precisely somebody who has not said yes knows where the customer is.
const BEFORE_YES: Precision = Precision::Square(Metres::new(500));

impl From<&Order> for AskedOrderView {
    fn from(order: &Order) -> Self {
        let place = order.address.as_ref().and_then(|address| address.place);
        let items = order.bill.lines.iter().filter(|line| line.item.is_some());
        Self {
            id: order.id,
            number: order.number.clone(),
            order_type: order.order_type.to_string(),
            items: items
                .map(|line| AskedItemView { name: line.label.clone(), qty: line.quantity.unwrap_or(1) })
                .collect(),
            needs: (!order.needs.is_nothing()).then(|| NeedsView::from(&order.needs)),
            total: order.bill.total.minor,
            currency: order.bill.currency().to_string(),
            around: place.map(|place| {
                let place = tracking::blurred(place, BEFORE_YES, flows::tracker::salt(order.id));
                AroundView { lat: place.lat, lng: place.lng }
            }),
        }
    }
}

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct OfferView {
    #[schema(value_type = uuid::Uuid)]
    pub id: OfferId,
    pub order: AskedOrderView,
    /// To where the work begins, as the crow flies.
    pub metres: u32,
    #[schema(value_type = String, format = DateTime)]
    pub offered_at: Timestamp,
    /// Silence until then is no; the server's clock decides.
    #[schema(value_type = String, format = DateTime)]
    pub lapses_at: Timestamp,
}

impl OfferView {
    pub fn of(offer: &Offer, order: &Order) -> Self {
        Self {
            id: offer.id,
            order: order.into(),
            metres: offer.metres,
            offered_at: offer.offered_at,
            lapses_at: offer.lapses_at,
        }
    }
}

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct PooledView {
    pub order: AskedOrderView,
    pub metres: u32,
}

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct SearchView {
    #[schema(value_type = uuid::Uuid)]
    pub order: OrderId,
    /// `searching`, `paused`, `held` or `over`.
    pub state: String,
    pub place: AroundView,
    /// How many metres away somebody may be.
    pub radius: u32,
    /// How often somebody was looked for.
    pub round: u32,
    #[schema(value_type = Option<uuid::Uuid>)]
    pub holder: Option<AccountId>,
    #[schema(value_type = String, format = DateTime)]
    pub opened_at: Timestamp,
}

impl From<Search> for SearchView {
    fn from(search: Search) -> Self {
        Self {
            order: search.order,
            state: search.state.to_string(),
            place: AroundView { lat: search.place.lat, lng: search.place.lng },
            radius: search.radius,
            round: search.round,
            holder: search.holder,
            opened_at: search.opened_at,
        }
    }
}

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct CandidateView {
    #[schema(value_type = uuid::Uuid)]
    pub provider: AccountId,
    pub metres: u32,
    /// `chosen`, `next_in_line`, or what spoke against them: `asked_before`, `busy`, `skill_missing`, `brand_missing`,
    /// `vehicle_missing`, `off_duty`.
    pub verdict: String,
}

impl From<Candidate> for CandidateView {
    fn from(candidate: Candidate) -> Self {
        let Candidate { provider, metres, verdict } = candidate;
        Self { provider, metres, verdict: verdict.to_string() }
    }
}

#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct DecisionView {
    #[schema(value_type = uuid::Uuid)]
    pub id: DecisionId,
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
    /// `offer`, `claim`, `automatic`, `plan` or `by_hand`.
    pub how: String,
    pub round: u32,
    pub radius: u32,
    /// The best first.
    pub candidates: Vec<CandidateView>,
}

impl From<Decision> for DecisionView {
    fn from(decision: Decision) -> Self {
        Self {
            id: decision.id,
            at: decision.at,
            how: decision.how.as_str().to_owned(),
            round: decision.round,
            radius: decision.radius,
            candidates: decision.candidates.into_iter().map(CandidateView::from).collect(),
        }
    }
}
