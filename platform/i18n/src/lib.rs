#![doc = include_str!("../README.md")]

mod catalogue;
mod grammar;
mod language;
mod reasons;
#[cfg(test)]
mod translations;
mod value;
mod written;

pub use catalogue::{BadText, Catalogue};
pub use language::{Language, NotALanguage};
pub use value::Value;
pub use written::{date, money, time_of_day};
