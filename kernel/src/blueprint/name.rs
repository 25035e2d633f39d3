//! Names a blueprint gives to its own things. They are cheap to clone because every order carries some.

use std::{fmt, str::FromStr, sync::Arc};

use serde::{Deserialize, Serialize};

/// Long enough for any sensible name, short enough for a column and a diagram.
const LENGTH_MAX: usize = 40;

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a name: use up to 40 lower-case letters, digits and `_`, beginning with a letter")]
pub struct NotAName(pub String);

macro_rules! names {
    ($($(#[$meta:meta])* $name:ident),* $(,)?) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String")]
        pub struct $name(Arc<str>);

        impl $name {
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = NotAName;

            fn from_str(text: &str) -> Result<Self, NotAName> {
                is_name(text).then(|| Self(text.into())).ok_or_else(|| NotAName(text.to_owned()))
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotAName;

            fn try_from(text: String) -> Result<Self, NotAName> {
                text.parse()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

names! {
    StateName,
    MoveName,
    TimerName,
    SlotName,
    ReasonCode,
    TemplateName,
    MethodName,
    SkillName,
    BrandName,
    VehicleName,
    DocumentName,
}

fn is_name(text: &str) -> bool {
    let letter_first = text.starts_with(|first: char| first.is_ascii_lowercase());
    let plain = text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'));
    letter_first && plain && text.len() <= LENGTH_MAX
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_short_and_plain() {
        for good in ["ready", "out_for_delivery", "x2"] {
            assert_eq!(good.parse::<StateName>().map(|name| name.to_string()), Ok(good.to_owned()));
        }
        for bad in ["", "Ready", "2x", "on-time", "bereit für dich", &"a".repeat(41)] {
            assert_eq!(bad.parse::<StateName>(), Err(NotAName(bad.to_owned())));
        }
    }
}
