//! The noun: something that can be ordered.

use std::{fmt, str::FromStr};

use kernel::{CategoryId, ItemId, Money, Timestamp, blueprint::SlotName};
use serde::{Deserialize, Serialize};

use crate::{ItemOption, ItemSlots, Outage, Reason, Stock};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub id: ItemId,
    pub category: CategoryId,
    /// The name of an item that never changes, in the market's own lists.
    pub sku: String,
    pub name: String,
    pub description: String,
    pub price: Money,
    pub diet: Option<Diet>,
    pub allergens: Vec<String>,
    pub prep_minutes: u32,
    pub slots: ItemSlots,
    pub options: Vec<ItemOption>,
    /// An item that is not active is kept for later, and no customer sees it.
    pub active: bool,
    pub stock: Stock,
    /// Its place among all items of the market.
    pub(crate) position: i64,
}

impl Item {
    /// Why one of it cannot be had at this moment, if so.
    pub fn withheld(&self, now: Timestamp, active: &[SlotName]) -> Option<Reason> {
        let sold_out =
            || self.stock.portions_left == Some(0) || !self.options.iter().all(ItemOption::can_be_met);
        withheld(self.active, self.stock.outage, &self.slots, now, active)
            .or_else(|| sold_out().then_some(Reason::OutOfStock))
    }
}

/// Why an item cannot be had, apart from how many are left: that is asked when they are taken.
pub(crate) fn withheld(
    active: bool,
    outage: Option<Outage>,
    slots: &ItemSlots,
    now: Timestamp,
    running: &[SlotName],
) -> Option<Reason> {
    if !active {
        Some(Reason::Inactive)
    } else if outage.is_some_and(|outage| outage.lasts(now)) {
        Some(Reason::OutOfStock)
    } else if !slots.run_in(running) {
        Some(Reason::NotInTimeSlot)
    } else {
        None
    }
}

/// What an item is made of, from the strictest on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Diet {
    Vegan,
    Veg,
    Egg,
    Meat,
}

impl Diet {
    pub const ALL: [Self; 4] = [Self::Vegan, Self::Veg, Self::Egg, Self::Meat];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Vegan => "vegan",
            Self::Veg => "veg",
            Self::Egg => "egg",
            Self::Meat => "meat",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a diet; use veg, vegan, egg or meat, or leave it empty")]
pub struct NotADiet(String);

impl FromStr for Diet {
    type Err = NotADiet;

    fn from_str(text: &str) -> Result<Self, NotADiet> {
        Self::ALL.into_iter().find(|diet| diet.as_str() == text).ok_or_else(|| NotADiet(text.to_owned()))
    }
}

impl fmt::Display for Diet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
