//! What is added to the price of the items.

use std::{fmt, str::FromStr};

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::{ChargeKind, Currency, Money};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pricing {
    /// What a market uses that names no other.
    pub currency: Currency,
    pub tax: Option<Tax>,
    /// In minor units; nothing is added when absent.
    pub delivery_fee: Option<i64>,
}

impl Pricing {
    pub fn delivery_fee_in(&self, currency: Currency) -> Option<Money> {
        self.delivery_fee.map(|minor| Money::new(minor, currency))
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tax {
    pub percentage: Percentage,
    /// The charges that are taxed.
    pub on: Vec<ChargeKind>,
}

/// Between 0 and 100, exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Percentage(Decimal);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a percentage: write a number between 0 and 100 in quotes, such as \"5\" or \"7.25\"")]
pub struct NotAPercentage(pub String);

impl Percentage {
    pub const fn as_decimal(self) -> Decimal {
        self.0
    }
}

impl FromStr for Percentage {
    type Err = NotAPercentage;

    fn from_str(text: &str) -> Result<Self, NotAPercentage> {
        let number = Decimal::from_str_exact(text).ok();
        let percent = number.filter(|number| (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(number));
        percent.map(|percent| Self(percent.normalize())).ok_or_else(|| NotAPercentage(text.to_owned()))
    }
}

impl fmt::Display for Percentage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl TryFrom<String> for Percentage {
    type Error = NotAPercentage;

    fn try_from(text: String) -> Result<Self, NotAPercentage> {
        text.parse()
    }
}

impl From<Percentage> for String {
    fn from(percentage: Percentage) -> Self {
        percentage.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_is_exact_and_within_reason() {
        for (text, shown) in [("5", "5"), ("7.25", "7.25"), ("5.0", "5"), ("0", "0"), ("100", "100")] {
            assert_eq!(text.parse::<Percentage>().map(|read| read.to_string()), Ok(shown.to_owned()));
        }
        for bad in ["", "five", "-1", "100.1", "5 %"] {
            assert_eq!(bad.parse::<Percentage>(), Err(NotAPercentage(bad.to_owned())));
        }
    }
}
