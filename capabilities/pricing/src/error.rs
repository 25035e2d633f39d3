use kernel::{Currency, Problem};

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PricingError {
    #[error("the order costs more than can be counted; order fewer items")]
    TooMuch,
    #[error("an item is priced in {found}, and the market's currency is {expected}")]
    OtherCurrency { found: Currency, expected: Currency },
}

impl From<PricingError> for Problem {
    fn from(error: PricingError) -> Self {
        match error {
            PricingError::TooMuch => Self::invalid("items", error),
            // The customer can do nothing about it: somebody changed a market's currency under its prices.
            PricingError::OtherCurrency { .. } => Self::broken(error),
        }
    }
}
