use kernel::{ChargeKind, Currency, ItemId, Money};
use serde::{Deserialize, Serialize};

/// What an order costs, line by line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bill {
    pub lines: Vec<Line>,
    pub total: Money,
}

/// An item, or a charge such as tax. Amounts are minor units of the bill's currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub kind: ChargeKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemId>,
    pub label: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_price: Option<i64>,
    pub amount: i64,
    /// The chosen options of an item, in words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explanation: Option<String>,
}

impl Bill {
    /// What was ordered and how much of it, for putting it back on sale.
    pub fn items(&self) -> impl Iterator<Item = (ItemId, u32)> {
        self.lines.iter().filter_map(|line| Some((line.item?, line.quantity?)))
    }

    pub fn currency(&self) -> Currency {
        self.total.currency
    }
}
