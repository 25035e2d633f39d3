//! A person, known by their phone.

use std::{fmt, str::FromStr};

use ::store::{StoreError, Tx};
use i18n::Language;
use kernel::{AccountId, Phone};
use serde::{Deserialize, Serialize};

use crate::store;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub id: AccountId,
    pub phone: Phone,
    /// None until the person, or the operator who invited them, says one.
    pub name: Option<Name>,
    pub language: Language,
}

/// Finds an account for those who already hold its id: the one who cooks an order needs its customer's name.
pub fn account(tx: &mut Tx<'_>, id: AccountId) -> Result<Option<Account>, StoreError> {
    store::account(tx, id)
}

/// What a person wants to be called: one line of up to 80 characters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Name(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("give a name of 1 to {} characters on one line", Name::LENGTH_MAX)]
pub struct NotAName;

impl Name {
    pub const LENGTH_MAX: usize = 80;

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Name {
    type Err = NotAName;

    fn from_str(text: &str) -> Result<Self, NotAName> {
        let name = text.trim();
        let fits = (1..=Self::LENGTH_MAX).contains(&name.chars().count());
        if fits && !name.chars().any(char::is_control) { Ok(Self(name.to_owned())) } else { Err(NotAName) }
    }
}

impl TryFrom<String> for Name {
    type Error = NotAName;

    fn try_from(text: String) -> Result<Self, NotAName> {
        text.parse()
    }
}

impl From<Name> for String {
    fn from(name: Name) -> Self {
        name.0
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line_of_sensible_length() {
        assert_eq!(" Asha Rao ".parse::<Name>().map(|name| name.to_string()), Ok("Asha Rao".to_owned()));
        assert!("आशा".repeat(26).parse::<Name>().is_ok());
        for bad in ["", "  ", "two\nlines", "null\0", &"é".repeat(81)] {
            assert_eq!(bad.parse::<Name>(), Err(NotAName), "{bad:?}");
        }
    }
}
