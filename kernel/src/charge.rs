//! One line of a bill. Every line is kept on the order and explained, so a total can always be retraced.

use serde::{Deserialize, Serialize};

use crate::Money;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChargeKind {
    Item,
    Tax,
    DeliveryFee,
    Discount,
    Tip,
}

impl ChargeKind {
    pub const ALL: [Self; 5] = [Self::Item, Self::Tax, Self::DeliveryFee, Self::Discount, Self::Tip];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Item => "item",
            Self::Tax => "tax",
            Self::DeliveryFee => "delivery_fee",
            Self::Discount => "discount",
            Self::Tip => "tip",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Charge {
    pub kind: ChargeKind,
    pub label: String,
    pub quantity: Option<u32>,
    pub unit_price: Option<Money>,
    pub amount: Money,
    /// How the amount came about, for example "5 % of 240.00".
    pub explanation: Option<String>,
}
