//! One sign-in on one device, and the chain of refresh tokens that keeps it alive.

use std::time::Duration;

use crypto::{Claims, Secret};
use kernel::{AccountId, SessionId, Timestamp};

use crate::{Config, refresh_token::RefreshToken};

/// What a device is given to call with: what its access token shall say, and what renews it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credentials {
    pub access: Claims,
    pub refresh: Secret<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Session {
    pub id: SessionId,
    pub account: AccountId,
    /// Of the one refresh token that was not used yet.
    pub generation: i64,
    pub refreshed_at: Timestamp,
    pub expires_at: Timestamp,
}

/// What it means that a refresh token was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shown {
    /// The unused one.
    Newest,
    /// The one before, a moment after its use: its answer was lost, or two pages of one device asked at once.
    JustSpent,
    /// Somebody holds a copy. Whether the thief came first or the owner, nobody can tell.
    Stolen,
}

impl Session {
    pub const FIRST_GENERATION: i64 = 1;

    pub fn judge(&self, token: RefreshToken, now: Timestamp, grace: Duration) -> Shown {
        let just_now = now < self.refreshed_at.plus(grace);
        match self.generation - token.generation {
            0 => Shown::Newest,
            1 if just_now => Shown::JustSpent,
            _ => Shown::Stolen,
        }
    }

    #[must_use]
    pub const fn refreshed(self, now: Timestamp) -> Self {
        Self { generation: self.generation + 1, refreshed_at: now, ..self }
    }

    pub fn credentials(&self, config: &Config, now: Timestamp) -> Credentials {
        let access = Claims {
            account: self.account,
            session: self.id,
            issued_at: now,
            expires_at: now.plus(config.access_valid_for).min(self.expires_at),
        };
        let refresh = RefreshToken { session: self.id, generation: self.generation };
        Credentials { access, refresh: refresh.write(&config.pepper.refresh_tokens) }
    }
}

#[cfg(test)]
mod tests {
    use kernel::Id;

    use super::*;

    const GRACE: Duration = Duration::from_secs(10);

    fn session() -> Session {
        Session {
            id: SessionId::from_bytes([1; 16]),
            account: AccountId::from_bytes([2; 16]),
            generation: 5,
            refreshed_at: Timestamp::EPOCH,
            expires_at: Timestamp::EPOCH.plus(Duration::from_secs(600)),
        }
    }

    #[test]
    fn only_the_newest_token_refreshes_and_only_the_one_before_is_forgiven_and_only_for_a_moment() {
        let at = |seconds| Timestamp::EPOCH.plus(Duration::from_secs(seconds));
        for (generation, now, expected) in [
            (5, at(0), Shown::Newest),
            (5, at(599), Shown::Newest),
            (4, at(9), Shown::JustSpent),
            (4, at(10), Shown::Stolen),
            (3, at(0), Shown::Stolen),
            (1, at(0), Shown::Stolen),
            (6, at(0), Shown::Stolen),
        ] {
            let token = RefreshToken { session: session().id, generation };
            assert_eq!(session().judge(token, now, GRACE), expected, "generation {generation} at {now}");
        }
    }
}
