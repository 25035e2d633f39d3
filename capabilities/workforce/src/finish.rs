use ::store::Tx;
use kernel::{Market, OrderId, ProviderId};

use crate::{
    FinishError, Tally,
    events::{OfflineReason, WentOffline},
    figures, store as rows,
};

/// How an order left a provider's hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Done {
        on_time: bool,
    },
    /// The provider gave it back.
    Cancelled,
    /// It was taken from them, or there is nothing to do any more.
    Withdrawn,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finished {
    Now,
    Before,
}

/// Takes an order out of a provider's hands and counts what became of it. Whoever was finishing and has nothing left
/// goes offline.
pub fn finish(
    tx: &mut Tx<'_>,
    market: &Market,
    provider: ProviderId,
    order: OrderId,
    outcome: Outcome,
) -> Result<Finished, FinishError> {
    if !rows::finish_taken(tx, market.id, provider, order, outcome.as_str())? {
        let taken = rows::taken(tx, market.id, provider, order)?;
        return taken.map(|_| Finished::Before).ok_or(FinishError::Missing);
    }
    if rows::put_down(tx, provider)? == 0 && rows::leave_finished_duty(tx, provider)? {
        let provider = rows::provider(tx, market.id, provider)?.ok_or(FinishError::Missing)?;
        tx.publish(WentOffline::of(&provider, OfflineReason::Asked))?;
    }
    for tally in outcome.tallies() {
        figures::count(tx, market, provider, *tally)?;
    }
    Ok(Finished::Now)
}

impl Outcome {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Done { .. } => "done",
            Self::Cancelled => "cancelled",
            Self::Withdrawn => "withdrawn",
        }
    }

    const fn tallies(self) -> &'static [Tally] {
        match self {
            Self::Done { on_time: true } => &[Tally::Done, Tally::OnTime],
            Self::Done { on_time: false } => &[Tally::Done],
            Self::Cancelled => &[Tally::Cancelled],
            Self::Withdrawn => &[],
        }
    }
}
