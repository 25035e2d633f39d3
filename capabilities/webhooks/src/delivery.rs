//! A delivery, and what an answer makes of it.

use std::{fmt, str::FromStr};

use kernel::Timestamp;

use crate::ports::SendError;

/// With the back-off of the jobs (seconds at first, an hour at last) this is about a day.
pub const TRIES: u32 = 30;

/// One event on its way to one endpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// The event's number in the log.
    pub seq: i64,
    /// The event's name.
    pub name: String,
    pub status: Status,
    pub attempts: u32,
    /// The last answer's HTTP status; none when there was no answer.
    pub answer: Option<u32>,
    /// When it was last tried or, before that, queued.
    pub at: Timestamp,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    Pending,
    Delivered,
    /// Nobody tries any more, unless an operator says so.
    Dead,
}

impl Status {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Delivered => "delivered",
            Self::Dead => "dead",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no status of a delivery")]
pub struct NotAStatus(String);

impl FromStr for Status {
    type Err = NotAStatus;

    fn from_str(text: &str) -> Result<Self, NotAStatus> {
        let all = [Self::Pending, Self::Delivered, Self::Dead];
        all.into_iter().find(|status| status.as_str() == text).ok_or_else(|| NotAStatus(text.to_owned()))
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What became of one attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing was sent: the delivery has ended, or its endpoint is gone or switched off.
    Withheld,
    Delivered(u32),
    /// The endpoint asked never to be called again.
    Unwanted(u32),
    /// The attempt failed, and another one may help.
    Failed(Option<u32>),
    /// The last attempt failed.
    GaveUp(Option<u32>),
}

impl Outcome {
    /// `tries` were made before this one.
    pub fn of(answer: &Result<u16, SendError>, tries: u32) -> Self {
        match answer {
            Ok(status @ 200..300) => Self::Delivered((*status).into()),
            Ok(410) => Self::Unwanted(410),
            other => {
                let status = other.as_ref().ok().copied().map(u32::from);
                if tries + 1 < TRIES { Self::Failed(status) } else { Self::GaveUp(status) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_decides_what_becomes_of_a_delivery() {
        let silent = || Err(SendError("no answer came in time".to_owned()));
        for (answer, tries, outcome) in [
            (Ok(200), 0, Outcome::Delivered(200)),
            (Ok(204), 29, Outcome::Delivered(204)),
            (Ok(410), 0, Outcome::Unwanted(410)),
            (Ok(301), 0, Outcome::Failed(Some(301))),
            (Ok(500), 28, Outcome::Failed(Some(500))),
            (Ok(500), 29, Outcome::GaveUp(Some(500))),
            (silent(), 0, Outcome::Failed(None)),
            (silent(), 29, Outcome::GaveUp(None)),
        ] {
            assert_eq!(Outcome::of(&answer, tries), outcome, "{answer:?} after {tries}");
        }
    }
}
