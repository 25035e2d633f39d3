//! Where the provider is: who may see it, from which state to which, how precisely, how long it is kept, and which
//! moves follow from coming and going.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::{MoveName, Span, StateName, word::words};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Location {
    /// How often a provider's device shall say where it is.
    pub every: Span,
    /// What is older is neither shown nor matched.
    pub fresh: Span,
    /// Absent where nothing is kept.
    pub trail: Option<Trail>,
    pub seen: Vec<Seen>,
    pub fences: Vec<Fence>,
    /// How long a share link opens; absent where there are none.
    pub share_link: Option<Span>,
}

/// What is kept of the way to an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trail {
    pub keep: Span,
    /// No kept line is farther than this from the way that was taken.
    pub thin_to: Metres,
}

/// Somebody sees the provider while the order stands in one of these states.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    pub by: Watcher,
    pub states: Vec<StateName>,
    pub precision: Precision,
}

words! {
    /// Who looks, by what the order is to them.
    Watcher is a "watcher":
        /// Whose order it is.
        Customer = "customer",
        Kitchen = "kitchen",
        Operator = "operator",
        /// Who brings it.
        Provider = "provider",
        /// Whoever holds a share link.
        Link = "link",
}

/// A move that coming or going makes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fence {
    pub around: Landmark,
    pub radius: Metres,
    pub when: Crossing,
    pub state: StateName,
    pub make: MoveName,
}

words! {
    Landmark is a "landmark":
        Pickup = "pickup",
        DropOff = "drop_off",
}

words! {
    Crossing is a "crossing":
        Arrived = "arrived",
        Left = "left",
}

/// A whole number of metres.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Metres(u32);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a distance: write a whole number and a unit, such as 80 m or 2 km")]
pub struct NotADistance(pub String);

impl Metres {
    pub const fn new(metres: u32) -> Self {
        Self(metres)
    }

    pub const fn whole(self) -> u32 {
        self.0
    }

    pub fn as_f64(self) -> f64 {
        self.0.into()
    }
}

impl FromStr for Metres {
    type Err = NotADistance;

    fn from_str(text: &str) -> Result<Self, NotADistance> {
        let parse = || {
            let (number, unit) = text.split_once(' ')?;
            let digits = number.bytes().all(|byte| byte.is_ascii_digit());
            let metres = [("m", 1), ("km", 1_000)].into_iter().find(|(name, _)| *name == unit)?.1;
            number.parse::<u32>().ok().filter(|_| digits)?.checked_mul(metres).map(Self)
        };
        parse().ok_or_else(|| NotADistance(text.to_owned()))
    }
}

impl fmt::Display for Metres {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            metres if metres > 0 && metres % 1_000 == 0 => write!(f, "{} km", metres / 1_000),
            metres => write!(f, "{metres} m"),
        }
    }
}

impl TryFrom<String> for Metres {
    type Error = NotADistance;

    fn try_from(text: String) -> Result<Self, NotADistance> {
        text.parse()
    }
}

impl From<Metres> for String {
    fn from(metres: Metres) -> Self {
        metres.to_string()
    }
}

/// How precisely somebody sees a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Precision {
    Exact,
    /// Only which square of this width.
    Square(Metres),
    /// Only in which part of town.
    Area,
}

/// How wide a part of town is taken to be.
const AREA: Metres = Metres::new(5_000);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no precision: use exact, area or the width of a square up to 5 km, such as 100 m")]
pub struct NotAPrecision(pub String);

impl Precision {
    /// The width of the squares a place is rounded to; none when it is not rounded.
    pub const fn square(self) -> Option<Metres> {
        match self {
            Self::Exact => None,
            Self::Square(width) => Some(width),
            Self::Area => Some(AREA),
        }
    }

    /// Of two, the one that says more.
    #[must_use]
    pub fn or_finer(self, other: Self) -> Self {
        if other.square() < self.square() { other } else { self }
    }
}

impl FromStr for Precision {
    type Err = NotAPrecision;

    fn from_str(text: &str) -> Result<Self, NotAPrecision> {
        match text {
            "exact" => Ok(Self::Exact),
            "area" => Ok(Self::Area),
            width => {
                let width: Option<Metres> = width.parse().ok();
                let fits = width.filter(|width| (1..=AREA.whole()).contains(&width.whole()));
                fits.map(Self::Square).ok_or_else(|| NotAPrecision(text.to_owned()))
            }
        }
    }
}

impl fmt::Display for Precision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exact => f.write_str("exact"),
            Self::Square(width) => width.fmt(f),
            Self::Area => f.write_str("area"),
        }
    }
}

impl TryFrom<String> for Precision {
    type Error = NotAPrecision;

    fn try_from(text: String) -> Result<Self, NotAPrecision> {
        text.parse()
    }
}

impl From<Precision> for String {
    fn from(precision: Precision) -> Self {
        precision.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_read_with_their_unit() {
        for (text, shown) in [("80 m", "80 m"), ("1000 m", "1 km"), ("2 km", "2 km"), ("0 m", "0 m")] {
            assert_eq!(text.parse::<Metres>().map(|metres| metres.to_string()), Ok(shown.to_owned()));
        }
        for bad in ["80", "80m", "-1 m", "+1 m", "1.5 km", "3 miles", "9999999 km"] {
            assert_eq!(bad.parse::<Metres>(), Err(NotADistance(bad.to_owned())));
        }
    }

    #[test]
    fn of_two_precisions_the_finer_is_the_one_with_the_smaller_squares() {
        let precision = |text: &str| text.parse::<Precision>().unwrap();
        for (one, other, finer) in [
            ("exact", "area", "exact"),
            ("area", "1 km", "1 km"),
            ("100 m", "1 km", "100 m"),
            ("100 m", "exact", "exact"),
        ] {
            assert_eq!(precision(one).or_finer(precision(other)), precision(finer));
            assert_eq!(precision(other).or_finer(precision(one)), precision(finer));
        }
        for bad in ["", "0 m", "6 km", "precise"] {
            assert_eq!(bad.parse::<Precision>(), Err(NotAPrecision(bad.to_owned())));
        }
    }
}
