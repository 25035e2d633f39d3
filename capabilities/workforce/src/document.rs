//! What providers hand in to show that they may do the work.

use jiff::{civil::Date, tz::TimeZone};
use kernel::{AccountId, DocumentId, ProviderId, Timestamp, blueprint::DocumentName};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    pub id: DocumentId,
    pub provider: ProviderId,
    pub name: DocumentName,
    /// The last characters of its number; the others are not kept.
    pub number_end: String,
    /// The last day on which it counts.
    pub expires_on: Option<Date>,
    /// The moment that day is over in the market's zone.
    pub expires_at: Option<Timestamp>,
    pub state: DocumentState,
    pub handed_in_at: Timestamp,
    pub decided_at: Option<Timestamp>,
    pub decided_by: Option<AccountId>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DocumentState {
    Waiting,
    Accepted,
    Rejected { reason: String },
    Expired,
}

const NUMBER_END_CHARS: usize = 4;

impl Document {
    pub fn state_at(&self, now: Timestamp) -> DocumentState {
        let over = self.expires_at.is_some_and(|end| end <= now);
        if self.state == DocumentState::Accepted && over {
            DocumentState::Expired
        } else {
            self.state.clone()
        }
    }

    pub(crate) fn is_in_force(&self, now: Timestamp) -> bool {
        self.state_at(now) == DocumentState::Accepted
    }
}

impl DocumentState {
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Accepted => "accepted",
            Self::Rejected { .. } => "rejected",
            Self::Expired => "expired",
        }
    }

    pub fn reason(&self) -> Option<&str> {
        if let Self::Rejected { reason } = self { Some(reason) } else { None }
    }
}

/// The end of a number that is too short to hide anything is not kept either.
pub(crate) fn end_of(number: &str) -> String {
    let plain: Vec<char> = number.chars().filter(|c| c.is_alphanumeric()).collect();
    let end = plain.len().saturating_sub(NUMBER_END_CHARS);
    if end < NUMBER_END_CHARS { String::new() } else { plain[end..].iter().collect() }
}

/// The moment a day is over; absent at the end of the calendar.
pub(crate) fn end_of_day(day: Date, zone: &TimeZone) -> Option<Timestamp> {
    let next = day.tomorrow().ok()?.to_zoned(zone.clone()).ok()?;
    Some(next.timestamp().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_end_of_a_long_number_is_kept() {
        for (number, kept) in [("KA01-2019-0004711", "4711"), ("12345678", "5678"), ("1234567", ""), ("", "")]
        {
            assert_eq!(end_of(number), kept, "{number}");
        }
    }

    #[test]
    fn a_document_counts_to_the_end_of_its_last_day() {
        let zone = TimeZone::get("Asia/Kolkata").unwrap();
        let end = end_of_day("2026-01-31".parse().unwrap(), &zone);
        assert_eq!(end, Some("2026-01-31T18:30:00Z".parse().unwrap()));
        assert_eq!(end_of_day(Date::MAX, &zone), None);
    }
}
