//! What is filled into a text.

use std::borrow::Cow;

use fluent_bundle::FluentValue;
use kernel::{Money, Phone};

use crate::{Language, written};

#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    Text(Cow<'a, str>),
    /// Chooses the plural form as well.
    Number(i64),
    /// Written as the language writes it.
    Money(Money),
}

impl Value<'_> {
    pub(crate) fn to_fluent(&self, language: Language) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::from(text.as_ref()),
            Self::Number(number) => FluentValue::from(*number),
            Self::Money(amount) => FluentValue::from(written::money(language, *amount)),
        }
    }

    /// Problems carry their values as text; a whole number among them must still choose the plural form. Anything
    /// that would be spelt otherwise afterwards (`042`, `+91…`) stays text.
    pub(crate) fn from_param(text: &str) -> Value<'_> {
        match text.parse::<i32>() {
            Ok(number) if number.to_string() == text => Value::Number(number.into()),
            _ => Value::from(text),
        }
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<'a> From<&'a Phone> for Value<'a> {
    fn from(phone: &'a Phone) -> Self {
        phone.as_str().into()
    }
}

impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<Money> for Value<'_> {
    fn from(amount: Money) -> Self {
        Self::Money(amount)
    }
}
