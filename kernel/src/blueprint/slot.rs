//! Parts of the day in which items are on offer.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::SlotName;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    pub name: SlotName,
    pub start: TimeOfDay,
    /// The first minute that is no longer part of it. Earlier than `start` when the slot runs past midnight.
    pub end: TimeOfDay,
}

impl Slot {
    pub fn contains(&self, time: TimeOfDay) -> bool {
        if self.start <= self.end {
            self.start <= time && time < self.end
        } else {
            self.start <= time || time < self.end
        }
    }
}

/// A wall-clock time to the minute, from 00:00 to 24:00 (the end of the day).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TimeOfDay {
    minutes: u16,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a time of day: write it like 07:30, from 00:00 to 24:00")]
pub struct NotATimeOfDay(pub String);

impl TimeOfDay {
    pub const MIDNIGHT: Self = Self { minutes: 0 };
    pub const END_OF_DAY: Self = Self { minutes: 24 * 60 };

    pub const fn minutes(self) -> u16 {
        self.minutes
    }
}

impl From<jiff::civil::Time> for TimeOfDay {
    fn from(time: jiff::civil::Time) -> Self {
        Self { minutes: u16::from(time.hour().unsigned_abs()) * 60 + u16::from(time.minute().unsigned_abs()) }
    }
}

impl FromStr for TimeOfDay {
    type Err = NotATimeOfDay;

    fn from_str(text: &str) -> Result<Self, NotATimeOfDay> {
        let two_digits = |part: &str| {
            let plain = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
            part.parse::<u16>().ok().filter(|_| plain)
        };
        let parse = || {
            let (hours, minutes) = text.split_once(':')?;
            let (hours, minutes) = (two_digits(hours)?, two_digits(minutes)?);
            let time = Self { minutes: hours * 60 + minutes };
            (minutes < 60 && time <= Self::END_OF_DAY).then_some(time)
        };
        parse().ok_or_else(|| NotATimeOfDay(text.to_owned()))
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.minutes / 60, self.minutes % 60)
    }
}

impl TryFrom<String> for TimeOfDay {
    type Error = NotATimeOfDay;

    fn try_from(text: String) -> Result<Self, NotATimeOfDay> {
        text.parse()
    }
}

impl From<TimeOfDay> for String {
    fn from(time: TimeOfDay) -> Self {
        time.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slot(start: &str, end: &str) -> Slot {
        Slot { name: "x".parse().unwrap(), start: start.parse().unwrap(), end: end.parse().unwrap() }
    }

    #[test]
    fn a_time_of_day_reads_back_what_it_prints() {
        for text in ["00:00", "07:30", "23:59", "24:00"] {
            assert_eq!(text.parse::<TimeOfDay>().map(|time| time.to_string()), Ok(text.to_owned()));
        }
        for bad in ["", "7:30", "24:01", "12:60", "noon", "+7:30"] {
            assert_eq!(bad.parse::<TimeOfDay>(), Err(NotATimeOfDay(bad.to_owned())));
        }
    }

    #[test]
    fn a_slot_may_run_past_midnight() {
        for (start, end, time, inside) in [
            ("07:00", "11:00", "07:00", true),
            ("07:00", "11:00", "11:00", false),
            ("22:00", "02:00", "23:30", true),
            ("22:00", "02:00", "01:59", true),
            ("22:00", "02:00", "12:00", false),
        ] {
            assert_eq!(slot(start, end).contains(time.parse().unwrap()), inside, "{start}-{end} {time}");
        }
    }
}
