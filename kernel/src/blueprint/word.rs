//! Closed lists of words that a blueprint may use. One macro, so that each list can be read, printed and,
//! when a word is mistyped, shown.

/// A word out of a closed list.
pub trait Word: Copy + 'static {
    /// What the list is a list of, for error messages: "role", "effect".
    const KIND: &'static str;
    const ALL: &'static [Self];

    fn as_str(self) -> &'static str;

    fn from_word(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|word| word.as_str() == text)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is not a {kind}")]
pub struct NotAWord {
    pub kind: &'static str,
    pub text: String,
}

/// Declares a closed list of words: `words! { Level is a "level": Junior = "junior", … }`.
#[macro_export]
macro_rules! words {
    ($(#[$meta:meta])* $name:ident is a $kind:literal: $($(#[$doc:meta])* $variant:ident = $text:literal),* $(,)?) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$doc])* #[serde(rename = $text)] $variant,)*
        }

        impl $crate::blueprint::Word for $name {
            const KIND: &'static str = $kind;
            const ALL: &'static [Self] = &[$(Self::$variant),*];

            fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)*
                }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::blueprint::NotAWord;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                use $crate::blueprint::{NotAWord, Word};
                Self::from_word(text).ok_or_else(|| NotAWord { kind: Self::KIND, text: text.to_owned() })
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str($crate::blueprint::Word::as_str(*self))
            }
        }
    };
}

pub(crate) use words;
