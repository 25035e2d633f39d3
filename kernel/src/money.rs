//! Money is a whole number of a currency's smallest unit. There is no floating point anywhere near it.

use std::{fmt, str::FromStr};

use rust_decimal::{Decimal, RoundingStrategy, prelude::ToPrimitive};
use serde::{Deserialize, Serialize};

/// A currency by its ISO 4217 code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency([u8; 3]);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a currency: give a three-letter ISO 4217 code such as INR")]
pub struct NotACurrency(String);

impl Currency {
    pub fn as_str(&self) -> &str {
        str::from_utf8(&self.0).expect("three ASCII capitals, checked when parsed")
    }

    /// How many digits stand after the point (ISO 4217 "minor unit").
    pub fn exponent(&self) -> u32 {
        match self.as_str() {
            "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX" | "UYI"
            | "VND" | "VUV" | "XAF" | "XOF" | "XPF" => 0,
            "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
            _ => 2,
        }
    }
}

impl FromStr for Currency {
    type Err = NotACurrency;

    fn from_str(text: &str) -> Result<Self, NotACurrency> {
        match text.as_bytes() {
            &[a, b, c] if text.bytes().all(|letter| letter.is_ascii_uppercase()) => Ok(Self([a, b, c])),
            _ => Err(NotACurrency(text.to_owned())),
        }
    }
}

impl TryFrom<String> for Currency {
    type Error = NotACurrency;

    fn try_from(text: String) -> Result<Self, NotACurrency> {
        text.parse()
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.as_str().to_owned()
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// An amount in minor units. Sums say `None` instead of wrapping around or mixing currencies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Money {
    pub minor: i64,
    pub currency: Currency,
}

impl Money {
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    pub const fn zero(currency: Currency) -> Self {
        Self::new(0, currency)
    }

    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        let minor = self.minor.checked_add(other.minor)?;
        (self.currency == other.currency).then_some(Self { minor, ..self })
    }

    #[must_use]
    pub fn times(self, quantity: u32) -> Option<Self> {
        Some(Self { minor: self.minor.checked_mul(quantity.into())?, ..self })
    }

    /// The given percentage of this amount, rounded once, half to even.
    #[must_use]
    pub fn percent(self, percent: Decimal) -> Option<Self> {
        let exact = Decimal::from(self.minor).checked_mul(percent)? / Decimal::ONE_HUNDRED;
        let minor = exact.round_dp_with_strategy(0, RoundingStrategy::MidpointNearestEven).to_i64()?;
        Some(Self { minor, ..self })
    }
}

impl fmt::Display for Money {
    /// Writes the amount for logs and texts without a locale: `INR 120.50`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let major = Decimal::new(self.minor, self.currency.exponent());
        write!(f, "{} {major}", self.currency)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rupees(minor: i64) -> Money {
        Money::new(minor, "INR".parse().unwrap())
    }

    #[test]
    fn amounts_print_in_their_currencys_own_digits() {
        assert_eq!(rupees(12_050).to_string(), "INR 120.50");
        assert_eq!(Money::new(500, "JPY".parse().unwrap()).to_string(), "JPY 500");
    }

    #[test]
    fn sums_refuse_to_overflow_or_mix() {
        assert_eq!(rupees(i64::MAX).plus(rupees(1)), None);
        assert_eq!(rupees(1).plus(Money::new(1, "EUR".parse().unwrap())), None);
        assert_eq!(rupees(i64::MAX / 2).times(3), None);
    }

    #[test]
    fn a_percentage_rounds_once_half_to_even() {
        assert_eq!(rupees(250).percent(Decimal::from(5)), Some(rupees(12)));
        assert_eq!(rupees(350).percent(Decimal::from(5)), Some(rupees(18)));
    }

    #[test]
    fn a_currency_is_three_capitals() {
        assert!("inr".parse::<Currency>().is_err());
        assert!("RUPEE".parse::<Currency>().is_err());
    }
}
