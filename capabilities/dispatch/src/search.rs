//! The noun: an order that needs hands.

use kernel::{
    AccountId, MarketId, OrderId, Place, Timestamp,
    blueprint::{BrandName, SkillName, VehicleName},
    words,
};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq)]
pub struct Search {
    pub order: OrderId,
    pub market: MarketId,
    pub state: SearchState,
    /// Where the work begins.
    pub place: Place,
    pub wanted: Wanted,
    /// How many ordinary orders it counts for.
    pub urgency: u32,
    /// How many metres away somebody may be who is asked.
    pub radius: u32,
    /// Counts how often somebody was looked for.
    pub round: u32,
    pub holder: Option<AccountId>,
    pub opened_at: Timestamp,
    /// When somebody last came to hold it, or held it no longer.
    pub changed_at: Timestamp,
    pub version: u32,
}

/// What whoever does the work must bring along.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Wanted {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skills: Vec<SkillName>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brand: Option<BrandName>,
    /// Any of these will do; whatever they come with when empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub vehicles: Vec<VehicleName>,
}

words! {
    SearchState is a "state of a search":
        Searching = "searching",
        /// An operator looks after it; nobody is asked meanwhile.
        Paused = "paused",
        Held = "held",
        /// Nobody is needed any more.
        Over = "over",
}
