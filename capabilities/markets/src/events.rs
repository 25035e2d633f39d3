use std::collections::BTreeSet;

use kernel::{Event, MarketId, Subject};
use serde::{Deserialize, Serialize};

/// An operator turned order types or payment methods on or off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SwitchesChanged {
    pub market: MarketId,
    /// Everything that is off now.
    pub off: BTreeSet<String>,
}

impl Event for SwitchesChanged {
    const NAME: &'static str = "markets.switches_changed";

    fn subject(&self) -> Subject {
        Subject::market(self.market)
    }
}
