//! What a provider did, counted by day in the market's zone, so that any stretch of days is one short read.

use ::store::{StoreError, Tx};
use jiff::civil::Date;
use kernel::{Actor, Fault, Market, ProviderId};

use crate::{ChangeError, find, store as rows};

/// Something that is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tally {
    Offered,
    Accepted,
    Declined,
    /// Offered, and the time ran out.
    Expired,
    Cancelled,
    Done,
    OnTime,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Figures {
    pub offered: i64,
    pub accepted: i64,
    pub declined: i64,
    pub expired: i64,
    pub cancelled: i64,
    pub done: i64,
    pub on_time: i64,
    /// In the market's minor units.
    pub earned: i64,
}

/// Some days, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    from: Date,
    to: Date,
}

pub const DAYS_MAX: i32 = 366;

impl Span {
    pub fn new(from: Date, to: Date) -> Result<Self, Fault> {
        if to < from {
            return Err(Fault::new("to", "name a day that is not before `from`"));
        }
        if (to - from).get_days() >= DAYS_MAX {
            return Err(Fault::new("to", format!("ask for at most {DAYS_MAX} days")));
        }
        Ok(Self { from, to })
    }

    pub const fn from(&self) -> Date {
        self.from
    }

    pub const fn to(&self) -> Date {
        self.to
    }
}

/// Counts one more, today.
pub fn count(tx: &mut Tx<'_>, market: &Market, provider: ProviderId, tally: Tally) -> Result<(), StoreError> {
    let mut one = Figures::default();
    *one.of(tally) = 1;
    rows::add_figures(tx, market.id, provider, today(tx, market), &one)
}

/// What a provider did on some days, for themselves and for operators.
pub fn stats(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: &Market,
    provider: ProviderId,
    span: Span,
) -> Result<Figures, ChangeError> {
    let provider = find::provider(tx, actor, market.id, provider)?;
    Ok(rows::sum_figures(tx, provider.id, span.from, span.to)?)
}

pub(crate) fn today(tx: &Tx<'_>, market: &Market) -> Date {
    tx.now().in_zone(&market.time_zone).date()
}

impl Figures {
    const fn of(&mut self, tally: Tally) -> &mut i64 {
        match tally {
            Tally::Offered => &mut self.offered,
            Tally::Accepted => &mut self.accepted,
            Tally::Declined => &mut self.declined,
            Tally::Expired => &mut self.expired,
            Tally::Cancelled => &mut self.cancelled,
            Tally::Done => &mut self.done,
            Tally::OnTime => &mut self.on_time,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_is_a_year_at_most_and_does_not_run_backwards() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        assert!(Span::new(day("2026-01-15"), day("2026-01-15")).is_ok());
        assert!(Span::new(day("2024-01-01"), day("2024-12-31")).is_ok(), "a leap year");
        assert_eq!(Span::new(day("2026-01-15"), day("2026-01-14")).unwrap_err().field, "to");
        assert_eq!(Span::new(day("2026-01-01"), day("2027-01-02")).unwrap_err().field, "to");
    }
}
