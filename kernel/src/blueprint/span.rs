//! A length of time as people write it: "60 s", "15 min", "2 h", "1 day".

use std::{fmt, str::FromStr, time::Duration};

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Span {
    seconds: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a length of time: write a whole number and a unit, such as 60 s, 15 min, 2 h or 1 day")]
pub struct NotASpan(pub String);

const UNITS: [(&str, u32); 5] = [("day", 86_400), ("days", 86_400), ("h", 3_600), ("min", 60), ("s", 1)];

impl Span {
    pub const fn seconds(seconds: u32) -> Self {
        Self { seconds }
    }

    pub const fn as_seconds(self) -> u32 {
        self.seconds
    }

    pub const fn duration(self) -> Duration {
        Duration::from_secs(self.seconds as u64)
    }
}

impl FromStr for Span {
    type Err = NotASpan;

    fn from_str(text: &str) -> Result<Self, NotASpan> {
        let parse = || {
            let (number, unit) = text.split_once(' ')?;
            let (_, seconds) = UNITS.into_iter().find(|(name, _)| *name == unit)?;
            let digits = number.bytes().all(|byte| byte.is_ascii_digit());
            number.parse::<u32>().ok().filter(|_| digits)?.checked_mul(seconds).map(Self::seconds)
        };
        parse().ok_or_else(|| NotASpan(text.to_owned()))
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.seconds {
            0 => f.write_str("0 s"),
            86_400 => f.write_str("1 day"),
            days if days % 86_400 == 0 => write!(f, "{} days", days / 86_400),
            hours if hours % 3_600 == 0 => write!(f, "{} h", hours / 3_600),
            minutes if minutes % 60 == 0 => write!(f, "{} min", minutes / 60),
            seconds => write!(f, "{seconds} s"),
        }
    }
}

impl TryFrom<String> for Span {
    type Error = NotASpan;

    fn try_from(text: String) -> Result<Self, NotASpan> {
        text.parse()
    }
}

impl From<Span> for String {
    fn from(span: Span) -> Self {
        span.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_read_with_their_unit_and_printed_in_the_largest() {
        for (text, shown) in [
            ("45 s", "45 s"),
            ("60 s", "1 min"),
            ("90 min", "90 min"),
            ("24 h", "1 day"),
            ("2 days", "2 days"),
        ] {
            assert_eq!(text.parse::<Span>().map(|span| span.to_string()), Ok(shown.to_owned()));
        }
        for bad in ["5", "5min", "-5 min", "+5 min", "1.5 h", "5 weeks", "9999999999 s"] {
            assert_eq!(bad.parse::<Span>(), Err(NotASpan(bad.to_owned())));
        }
    }
}
