use kernel::{
    AccountId, MarketId, MerchantId, OrderId, Place, Timestamp,
    blueprint::{BlueprintVersion, Facts, MethodName, OrderType, StateKind, StateName},
};
use serde::{Deserialize, Serialize};

use crate::{Bill, Feedback, Needs};

#[derive(Debug, Clone, PartialEq)]
pub struct Order {
    pub id: OrderId,
    pub market: MarketId,
    pub merchant: MerchantId,
    pub customer: AccountId,
    pub number: String,
    pub order_type: OrderType,
    pub status: StateName,
    pub kind: StateKind,
    /// The rules this order was placed under and is moved by.
    pub blueprint: BlueprintVersion,
    pub bill: Bill,
    pub payment_method: MethodName,
    /// Captured, or to be paid by hand at handover.
    pub payment_settled: bool,
    pub note: Option<String>,
    pub address: Option<Address>,
    pub needs: Needs,
    pub delivery_staff: Option<AccountId>,
    pub placed_at: Timestamp,
    /// When it came into its status.
    pub entered_at: Timestamp,
    pub updated_at: Timestamp,
    pub ready_from: Option<Timestamp>,
    pub ready_until: Option<Timestamp>,
    pub feedback: Option<Feedback>,
    /// Counts changes: whoever acts on an older one is told so.
    pub version: u32,
}

/// Where to bring it: words for the one who brings it, and a point on the map when known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Address {
    pub text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

impl Order {
    /// What the life cycle decides by.
    pub fn facts(&self, now: Timestamp, reason_given: bool) -> Facts {
        Facts {
            now,
            placed_at: self.placed_at,
            entered_at: self.entered_at,
            order_type: self.order_type,
            payment_settled: self.payment_settled,
            reason_given,
            delivery_staff_assigned: self.delivery_staff.is_some(),
        }
    }
}
