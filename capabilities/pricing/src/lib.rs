#![doc = include_str!("../README.md")]

mod bill;
mod error;

pub use bill::{Bill, Priced, bill, taxed};
pub use error::PricingError;
