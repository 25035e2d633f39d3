//! When somebody is there: a week of openings, and the dates that differ. Wall-clock time: what it means at a moment
//! depends on the time zone.

mod check;
mod doors;

use std::{fmt, str::FromStr};

use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

pub use doors::Doors;

use crate::blueprint::TimeOfDay;

/// Kept in the order of the week and of the calendar.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Hours {
    week: Vec<Weekly>,
    exceptions: Vec<Exception>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Weekly {
    pub day: Day,
    #[serde(flatten)]
    pub opening: Opening,
}

/// From one wall-clock time to another; past midnight when it ends at or before the time it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Opening {
    pub opens: TimeOfDay,
    pub closes: TimeOfDay,
}

/// A date on which the week does not count. Several openings on one date are several exceptions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Exception {
    pub date: Date,
    /// Absent when it is closed all day.
    pub opening: Option<Opening>,
}

impl Hours {
    pub fn week(&self) -> &[Weekly] {
        &self.week
    }

    pub fn exceptions(&self) -> &[Exception] {
        &self.exceptions
    }

    /// The openings that begin on a date, the earliest first.
    fn on(&self, date: Date) -> impl Iterator<Item = Opening> {
        let differs = self.exceptions.iter().any(|exception| exception.date == date);
        let weekly = self.week.iter().filter(move |weekly| !differs && weekly.day.0 == date.weekday());
        let exceptional = self.exceptions.iter().filter(move |exception| exception.date == date);
        weekly.map(|weekly| weekly.opening).chain(exceptional.filter_map(|exception| exception.opening))
    }

    fn last_exception(&self) -> Option<Date> {
        self.exceptions.last().map(|exception| exception.date)
    }
}

impl Opening {
    pub fn is_past_midnight(&self) -> bool {
        self.closes <= self.opens
    }
}

/// A day of the week, written `mon`, `tue`, …
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day(pub Weekday);

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a day: use mon, tue, wed, thu, fri, sat or sun")]
pub struct NotADay(String);

impl Day {
    pub fn as_str(self) -> &'static str {
        DAYS[self.index()]
    }

    fn index(self) -> usize {
        usize::from(self.0.to_monday_zero_offset().unsigned_abs())
    }
}

impl FromStr for Day {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Self, NotADay> {
        let index = DAYS.iter().position(|day| *day == text).ok_or_else(|| NotADay(text.to_owned()))?;
        let offset = i8::try_from(index).expect("a week has seven days");
        Ok(Self(Weekday::from_monday_zero_offset(offset).expect("the offset is below seven")))
    }
}

impl TryFrom<String> for Day {
    type Error = NotADay;

    fn try_from(text: String) -> Result<Self, NotADay> {
        text.parse()
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.as_str().to_owned()
    }
}

impl PartialOrd for Day {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Day {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.index().cmp(&other.index())
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
