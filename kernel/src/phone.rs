//! A phone number in international form (E.164): a plus sign and seven to fifteen digits.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("give the number in international form, for example +919876543210")]
pub struct NotAPhone;

impl Phone {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// All but the last three digits hidden, for people who need to recognise a number but not call it.
    pub fn masked(&self) -> String {
        let (hidden, shown) = self.0.split_at(self.0.len() - 3);
        format!("+{}{shown}", "•".repeat(hidden.len() - 1))
    }
}

impl FromStr for Phone {
    type Err = NotAPhone;

    /// Forgives the spaces, dashes and brackets people write in numbers.
    fn from_str(text: &str) -> Result<Self, NotAPhone> {
        let compact: String = text.chars().filter(|c| !matches!(c, ' ' | '-' | '(' | ')' | '.')).collect();
        let digits = compact.strip_prefix('+').ok_or(NotAPhone)?;
        let plausible = (7..=15).contains(&digits.len())
            && digits.bytes().all(|digit| digit.is_ascii_digit())
            && !digits.starts_with('0');
        if plausible { Ok(Self(compact)) } else { Err(NotAPhone) }
    }
}

impl TryFrom<String> for Phone {
    type Error = NotAPhone;

    fn try_from(text: String) -> Result<Self, NotAPhone> {
        text.parse()
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> Self {
        phone.0
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_forms_meet_in_one() {
        let phone: Phone = "+91 98765-43210".parse().unwrap();
        assert_eq!(phone.as_str(), "+919876543210");
        assert_eq!(phone.masked(), "+•••••••••210");
    }

    #[test]
    fn what_cannot_be_called_is_refused() {
        for text in ["", "+", "9876543210", "+12", "+0123456789", "+9198765432101234", "+91x8765432"] {
            assert_eq!(text.parse::<Phone>(), Err(NotAPhone), "{text}");
        }
    }
}
