//! Who could have been asked, and why they were or were not: kept, so that a person can be told.

use kernel::{AccountId, DecisionId, OrderId, Timestamp, words};
use serde::{Deserialize, Serialize};

/// Somebody who was looked at, the most suitable first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    pub provider: AccountId,
    pub metres: u32,
    pub verdict: Verdict,
}

words! {
    Verdict is a "verdict":
        Chosen = "chosen",
        /// Would do, and others were asked first.
        NextInLine = "next_in_line",
        /// Was asked for this order before.
        AskedBefore = "asked_before",
        /// Has their hands full.
        Busy = "busy",
        SkillMissing = "skill_missing",
        BrandMissing = "brand_missing",
        VehicleMissing = "vehicle_missing",
        OffDuty = "off_duty",
}

/// What was decided about an order at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    pub id: DecisionId,
    pub order: OrderId,
    pub at: Timestamp,
    pub how: How,
    pub round: u32,
    pub radius: u32,
    pub candidates: Vec<Candidate>,
}

words! {
    /// How somebody came to have an order.
    How is a "way into somebody's hands":
        /// They accepted an offer.
        Offer = "offer",
        /// They took it from the pool.
        Claim = "claim",
        /// The engine chose them, and they need not agree.
        Automatic = "automatic",
        Plan = "plan",
        /// An operator chose them.
        Hand = "by_hand",
}
