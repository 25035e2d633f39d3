//! The steps a customer sees on the way of an order.

use std::collections::BTreeMap;

use super::{StateName, word::words};

words! {
    /// How the customer gets what was ordered.
    OrderType is a "order type":
        Pickup = "pickup",
        Delivery = "delivery",
        /// Somebody comes to the customer and does the work there.
        Visit = "visit",
}

impl OrderType {
    /// Whether somebody has to come to the customer's place.
    pub const fn needs_address(self) -> bool {
        matches!(self, Self::Delivery | Self::Visit)
    }
}

/// The states shown as a row of steps, for each way an order can take.
pub type Steps = BTreeMap<OrderType, Vec<StateName>>;
