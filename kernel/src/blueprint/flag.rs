//! What a market can switch on and off.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::word::words;

words! {
    Flag is a "flag":
        RealTimeTracking = "real_time_tracking",
        Payments = "payments",
        Push = "push",
        Messaging = "messaging",
        PhotoUploads = "photo_uploads",
        Reviews = "reviews",
        Dispatch = "dispatch",
        Location = "location",
        Quotes = "quotes",
        Inventory = "inventory",
        Payouts = "payouts",
        Search = "search",
        Analytics = "analytics",
        Risk = "risk",
        Webhooks = "webhooks",
        Assist = "assist",
}

/// The flags that are on; all others are off.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Flags(BTreeSet<Flag>);

impl Flags {
    pub fn is_on(&self, flag: Flag) -> bool {
        self.0.contains(&flag)
    }
}

impl FromIterator<Flag> for Flags {
    fn from_iter<I: IntoIterator<Item = Flag>>(flags: I) -> Self {
        Self(flags.into_iter().collect())
    }
}
