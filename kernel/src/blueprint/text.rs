//! In which languages a business speaks, and under which keys its words stand in the message files.

use std::{fmt, str::FromStr, sync::Arc};

use serde::{Deserialize, Serialize};

use super::{
    BrandName, DocumentName, MethodName, ReasonCode, SkillName, SlotName, StateName, TemplateName,
    VehicleName, word::words,
};
use crate::ChargeKind;

/// A language by its short tag: `en`, `hi`, `zh`, `pt-BR`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Language(Arc<str>);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a language: give a tag such as en, hi or pt-BR")]
pub struct NotALanguage(pub String);

impl Language {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Language {
    type Err = NotALanguage;

    fn from_str(text: &str) -> Result<Self, NotALanguage> {
        let (language, region) = text.split_once('-').unwrap_or((text, "XX"));
        let language =
            matches!(language.len(), 2 | 3) && language.bytes().all(|byte| byte.is_ascii_lowercase());
        let region = region.len() == 2 && region.bytes().all(|byte| byte.is_ascii_uppercase());
        (language && region).then(|| Self(text.into())).ok_or_else(|| NotALanguage(text.to_owned()))
    }
}

impl TryFrom<String> for Language {
    type Error = NotALanguage;

    fn try_from(text: String) -> Result<Self, NotALanguage> {
        text.parse()
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

words! {
    /// A thing every business has and calls by its own word.
    Noun is a "word":
        Order = "order",
        Item = "item",
        Customer = "customer",
        Merchant = "merchant",
        Kitchen = "kitchen",
        Provider = "provider",
        Operator = "operator",
        DeliveryStaff = "delivery_staff",
}

impl Noun {
    pub fn text_key(self) -> String {
        format!("word-{self}")
    }
}

impl StateName {
    pub fn text_key(&self) -> String {
        format!("state-{self}")
    }
}

impl SlotName {
    pub fn text_key(&self) -> String {
        format!("slot-{self}")
    }
}

impl ReasonCode {
    pub fn text_key(&self) -> String {
        format!("cancel-reason-{self}")
    }
}

impl TemplateName {
    /// Its message has two attributes: `.title` and `.body`.
    pub fn text_key(&self) -> String {
        format!("notice-{self}")
    }
}

impl MethodName {
    pub fn text_key(&self) -> String {
        format!("method-{self}")
    }
}

impl SkillName {
    pub fn text_key(&self) -> String {
        format!("skill-{self}")
    }
}

impl BrandName {
    pub fn text_key(&self) -> String {
        format!("brand-{self}")
    }
}

impl VehicleName {
    pub fn text_key(&self) -> String {
        format!("vehicle-{self}")
    }
}

impl DocumentName {
    pub fn text_key(&self) -> String {
        format!("document-{self}")
    }
}

/// What the texts of a notification may mention: the order's number, its type (`pickup`, `delivery`), its total
/// with currency, why it was cancelled, who brings it, the stars it was given.
pub const NOTICE_VARIABLES: [&str; 6] = ["number", "type", "total", "reason", "staff", "rating"];

/// What the explanation of a charge may mention: the percentage, and the amount it is taken of.
pub const CHARGE_VARIABLES: [&str; 2] = ["percentage", "amount"];

/// The line of a bill. Its message has an attribute `.explanation` that says how the amount came about.
pub fn charge_key(kind: ChargeKind) -> String {
    format!("charge-{}", kind.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_a_short_tag() {
        for good in ["en", "yue", "pt-BR"] {
            assert_eq!(good.parse::<Language>().map(|language| language.to_string()), Ok(good.to_owned()));
        }
        for bad in ["", "e", "English", "EN", "pt-br", "../en"] {
            assert_eq!(bad.parse::<Language>(), Err(NotALanguage(bad.to_owned())));
        }
    }
}
