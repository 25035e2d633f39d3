//! How an order looks to a caller. `onlooker.rs` puts it together.

use kernel::{AccountId, OrderId, Timestamp};
use orders::Change;
use payments::Payment;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct OrderView {
    #[schema(value_type = uuid::Uuid)]
    pub id: OrderId,
    #[schema(example = "ORD-20260213-042")]
    pub number: String,
    /// A state of the market's life cycle.
    #[schema(example = "received")]
    pub status: String,
    #[serde(rename = "type")]
    #[schema(example = "pickup")]
    pub order_type: String,
    /// In minor units.
    pub total: i64,
    pub currency: String,
    /// Every line of the bill.
    pub lines: Vec<LineView>,
    pub items: Vec<OrderedItemView>,
    pub payment: Option<PaymentView>,
    pub note: Option<String>,
    pub address: Option<AddressView>,
    /// What the work is about; null where nobody has to be able to do something.
    pub needs: Option<NeedsView>,
    #[schema(value_type = String, format = DateTime)]
    pub placed_at: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    pub updated_at: Timestamp,
    /// Until then its customer may cancel.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub cancellable_until: Option<Timestamp>,
    pub steps: Vec<StepView>,
    pub history: Vec<ChangeView>,
    pub ready_estimate: Option<EstimateView>,
    pub delivery_staff: Option<PersonView>,
    pub feedback: Option<FeedbackView>,
    /// Counts changes; pass it as `expected_version` to act on what was seen.
    pub version: u32,
    /// The newest live message of this order, from which to follow it.
    pub last_seq: i64,
    /// Only for those who work in the market, and for whoever has the order in hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer: Option<CustomerView>,
    /// Where the caller may move the order now. Only for those who work in the market, and for whoever has the order in
    /// hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowed_moves: Option<Vec<String>>,
}

#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LineView {
    /// `item`, `tax`, `delivery_fee`, `discount` or `tip`.
    pub kind: String,
    pub label: String,
    pub qty: Option<u32>,
    pub unit_price: Option<i64>,
    pub amount: i64,
    /// How the amount came about.
    pub explanation: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct OrderedItemView {
    /// The item of the menu.
    #[schema(value_type = uuid::Uuid)]
    pub id: kernel::ItemId,
    pub name: String,
    pub qty: u32,
    pub unit_price: i64,
    pub options: Vec<String>,
    pub amount: i64,
}

#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct PaymentView {
    pub method: String,
    /// `pending`, `due`, `captured`, `failed`, `cancelled`, `refund_pending` or `refunded`.
    pub status: String,
    pub gateway: Option<String>,
    pub gateway_order_id: Option<String>,
    pub key_id: Option<String>,
    /// The page on which to pay.
    pub pay_url: Option<String>,
    pub amount: i64,
    pub currency: String,
    /// The order is held for its money until then.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub expires_at: Option<Timestamp>,
    pub failure: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct AddressView {
    pub text: String,
    pub place: Option<PointView>,
}

#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct NeedsView {
    pub skills: Vec<String>,
    pub brand: Option<String>,
    pub sku: Option<String>,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
pub struct PointView {
    pub lat: f64,
    pub lng: f64,
}

#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct StepView {
    pub status: String,
    /// When it was reached; null while it lies ahead.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub at: Option<Timestamp>,
}

#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ChangeView {
    pub from: Option<String>,
    pub to: String,
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
    /// `customer`, `kitchen`, `operator`, `admin`, `provider` or `system`.
    pub by: String,
    pub reason: Option<String>,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
pub struct EstimateView {
    #[schema(value_type = String, format = DateTime)]
    pub from: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    pub to: Timestamp,
}

#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct PersonView {
    #[schema(value_type = uuid::Uuid)]
    pub id: AccountId,
    pub name: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct CustomerView {
    pub name: Option<String>,
    /// All but the last digits hidden.
    pub phone: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct FeedbackView {
    pub rating: u32,
    pub comment: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
}

impl From<&Change> for ChangeView {
    fn from(change: &Change) -> Self {
        Self {
            from: change.from.as_ref().map(ToString::to_string),
            to: change.to.to_string(),
            at: change.at,
            by: change.by.to_string(),
            reason: change.reason.clone(),
        }
    }
}

impl From<Payment> for PaymentView {
    fn from(payment: Payment) -> Self {
        Self {
            method: payment.method.to_string(),
            status: payment.status().to_string(),
            gateway: payment.gateway,
            gateway_order_id: payment.gateway_order,
            key_id: payment.key_id,
            pay_url: payment.pay_url,
            amount: payment.amount.minor,
            currency: payment.amount.currency.to_string(),
            expires_at: payment.expires_at,
            failure: payment.failure,
        }
    }
}
