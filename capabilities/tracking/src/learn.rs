use ::store::{StoreError, Tx};
use kernel::MarketId;

use crate::{Pace, Trip, store};

/// When and with what somebody was on the way.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Conditions {
    /// Of the week, in the market's time zone: 0 is Monday after midnight.
    pub hour: u32,
    pub vehicle: String,
}

/// Learns from a trip that is over.
pub fn learn(
    tx: &mut Tx<'_>,
    market: MarketId,
    conditions: &Conditions,
    trip: &Trip,
) -> Result<Pace, StoreError> {
    let known = pace(tx, market, conditions)?;
    let learnt = known.after(trip);
    if learnt != known {
        store::keep_pace(tx, market, conditions, learnt)?;
    }
    Ok(learnt)
}

/// What was learnt so far.
pub fn pace(tx: &mut Tx<'_>, market: MarketId, conditions: &Conditions) -> Result<Pace, StoreError> {
    Ok(store::pace(tx, market, conditions)?.unwrap_or(Pace::UNKNOWN))
}
