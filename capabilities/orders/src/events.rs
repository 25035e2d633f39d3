//! What this capability tells.

use kernel::{
    AccountId, Event, MarketId, OrderId, Subject,
    blueprint::{MethodName, Mover, OrderType, StateKind, StateName},
};
use serde::{Deserialize, Serialize};

use crate::{Change, Order, Rating};

/// An order was placed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderPlaced {
    pub market: MarketId,
    pub order: OrderId,
    pub customer: AccountId,
    pub number: String,
    pub order_type: OrderType,
    pub status: StateName,
    pub payment_method: MethodName,
    pub payment_settled: bool,
    pub total: i64,
    pub currency: String,
}

impl From<&Order> for OrderPlaced {
    fn from(order: &Order) -> Self {
        Self {
            market: order.market,
            order: order.id,
            customer: order.customer,
            number: order.number.clone(),
            order_type: order.order_type,
            status: order.status.clone(),
            payment_method: order.payment_method.clone(),
            payment_settled: order.payment_settled,
            total: order.bill.total.minor,
            currency: order.bill.currency().to_string(),
        }
    }
}

impl Event for OrderPlaced {
    const NAME: &'static str = "orders.placed";

    fn subject(&self) -> Subject {
        Subject::order(self.market, self.order)
    }
}

/// An order came into another state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusChanged {
    pub market: MarketId,
    pub order: OrderId,
    pub customer: AccountId,
    pub number: String,
    pub from: Option<StateName>,
    pub status: StateName,
    pub kind: StateKind,
    pub by: Mover,
    pub account: Option<AccountId>,
    pub reason: Option<String>,
    /// It takes back a move made too early.
    pub undo: bool,
    pub delivery_staff: Option<AccountId>,
    pub version: u32,
}

impl StatusChanged {
    pub(crate) fn new(order: &Order, change: &Change, undo: bool) -> Self {
        Self {
            market: order.market,
            order: order.id,
            customer: order.customer,
            number: order.number.clone(),
            from: change.from.clone(),
            status: change.to.clone(),
            kind: order.kind,
            by: change.by,
            account: change.account,
            reason: change.reason.clone(),
            undo,
            delivery_staff: order.delivery_staff,
            version: order.version,
        }
    }
}

impl Event for StatusChanged {
    const NAME: &'static str = "orders.status_changed";

    fn subject(&self) -> Subject {
        Subject::order(self.market, self.order)
    }
}

/// Somebody was chosen to bring an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeliveryAssigned {
    pub market: MarketId,
    pub order: OrderId,
    pub customer: AccountId,
    pub number: String,
    pub status: StateName,
    pub staff: AccountId,
}

impl DeliveryAssigned {
    pub(crate) fn new(order: &Order, staff: AccountId) -> Self {
        Self {
            market: order.market,
            order: order.id,
            customer: order.customer,
            number: order.number.clone(),
            status: order.status.clone(),
            staff,
        }
    }
}

impl Event for DeliveryAssigned {
    const NAME: &'static str = "orders.delivery_assigned";

    fn subject(&self) -> Subject {
        Subject::order(self.market, self.order)
    }
}

/// A customer said what they thought of an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedbackGiven {
    pub market: MarketId,
    pub order: OrderId,
    pub customer: AccountId,
    pub number: String,
    pub status: StateName,
    pub rating: u32,
}

impl FeedbackGiven {
    pub(crate) fn new(order: &Order, rating: Rating) -> Self {
        Self {
            market: order.market,
            order: order.id,
            customer: order.customer,
            number: order.number.clone(),
            status: order.status.clone(),
            rating: rating.stars(),
        }
    }
}

impl Event for FeedbackGiven {
    const NAME: &'static str = "orders.feedback_given";

    fn subject(&self) -> Subject {
        Subject::order(self.market, self.order)
    }
}
