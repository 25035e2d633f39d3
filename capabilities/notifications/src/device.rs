//! Where pushes go.

use std::{fmt, str::FromStr};

use kernel::{AccountId, DeviceId, MarketId};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    pub id: DeviceId,
    pub market: MarketId,
    pub account: AccountId,
    pub token: DeviceToken,
    pub platform: Platform,
}

/// What a push service calls an installation. Whoever holds it can send to the device, so it is not printed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DeviceToken(String);

/// Tokens of the known services stay well below 1 KiB; a browser's subscription with its keys needs more.
const TOKEN_BYTES_MAX: usize = 4_096;

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("give the token of the push service, at most {TOKEN_BYTES_MAX} bytes")]
pub struct NotADeviceToken;

impl DeviceToken {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for DeviceToken {
    type Err = NotADeviceToken;

    fn from_str(text: &str) -> Result<Self, NotADeviceToken> {
        let text = text.trim();
        let plausible = (1..=TOKEN_BYTES_MAX).contains(&text.len()) && !text.contains(char::is_control);
        if plausible { Ok(Self(text.to_owned())) } else { Err(NotADeviceToken) }
    }
}

impl TryFrom<String> for DeviceToken {
    type Error = NotADeviceToken;

    fn try_from(text: String) -> Result<Self, NotADeviceToken> {
        text.parse()
    }
}

impl From<DeviceToken> for String {
    fn from(token: DeviceToken) -> Self {
        token.0
    }
}

impl fmt::Debug for DeviceToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DeviceToken({} bytes)", self.0.len())
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Platform {
    Android,
    Ios,
    Web,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a platform: use android, ios or web")]
pub struct NotAPlatform(String);

impl Platform {
    pub const ALL: [Self; 3] = [Self::Android, Self::Ios, Self::Web];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Android => "android",
            Self::Ios => "ios",
            Self::Web => "web",
        }
    }
}

impl FromStr for Platform {
    type Err = NotAPlatform;

    fn from_str(text: &str) -> Result<Self, NotAPlatform> {
        let found = Self::ALL.into_iter().find(|platform| platform.as_str() == text);
        found.ok_or_else(|| NotAPlatform(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_some_printable_text() {
        assert_eq!(" fcm:APA91b ".parse::<DeviceToken>().unwrap().as_str(), "fcm:APA91b");
        for bad in ["", "   ", "a\nb", &"x".repeat(TOKEN_BYTES_MAX + 1)] {
            assert_eq!(bad.parse::<DeviceToken>(), Err(NotADeviceToken), "{} bytes", bad.len());
        }
    }

    #[test]
    fn a_token_is_not_printed() {
        let token: DeviceToken = "fcm:secret".parse().unwrap();
        assert_eq!(format!("{token:?}"), "DeviceToken(10 bytes)");
    }
}
