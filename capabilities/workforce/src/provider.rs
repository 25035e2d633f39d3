//! The noun.

use kernel::{
    AccountId, MarketId, ProviderId, Timestamp,
    blueprint::{VehicleName, Word},
    hours::Hours,
    words,
};

use crate::{Duty, Presence, Profile};

#[derive(Debug, Clone, PartialEq)]
pub struct Provider {
    pub id: ProviderId,
    pub market: MarketId,
    pub account: AccountId,
    pub profile: Profile,
    pub employment: Employment,
    /// How many orders they have in hand at once.
    pub capacity: u32,
    pub standing: Standing,
    pub background: Background,
    pub duty: Duty,
    /// Until when every required document is in force, as it was when they came on duty.
    pub valid_until: Option<Timestamp>,
    pub in_hand: u32,
    pub hours: Hours,
    pub ratings: Ratings,
    pub registered_at: Timestamp,
}

/// Whether somebody may work here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    Applied,
    Approved,
    Rejected {
        reason: String,
    },
    Suspended {
        reason: String,
        /// Absent when a person has to end it.
        until: Option<Timestamp>,
    },
}

words! {
    /// Whose working hours somebody keeps.
    Employment is a "way of being employed":
        Independent = "independent",
        Employee = "employee",
}

words! {
    /// What became of the look into somebody's past.
    Background is a "outcome of a background check":
        Pending = "pending",
        Clear = "clear",
        Failed = "failed",
}

impl Standing {
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Applied => "applied",
            Self::Approved => "approved",
            Self::Rejected { .. } => "rejected",
            Self::Suspended { .. } => "suspended",
        }
    }

    pub fn reason(&self) -> Option<&str> {
        match self {
            Self::Applied | Self::Approved => None,
            Self::Rejected { reason } | Self::Suspended { reason, .. } => Some(reason),
        }
    }

    pub const fn until(&self) -> Option<Timestamp> {
        if let Self::Suspended { until, .. } = self { *until } else { None }
    }
}

impl Provider {
    /// What others see of their duty.
    pub const fn presence(&self) -> Presence {
        match self.duty {
            Duty::Off => Presence::Offline,
            Duty::Finishing => Presence::Finishing,
            Duty::On if self.in_hand >= self.capacity => Presence::Busy,
            Duty::On => Presence::Online,
        }
    }

    pub fn vehicle(&self) -> Option<&VehicleName> {
        self.profile.vehicle_kind()
    }
}

/// How often customers gave how many stars.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ratings {
    /// One star first.
    pub stars: [u32; 5],
}

impl Ratings {
    pub fn count(self) -> u32 {
        self.stars.iter().sum()
    }

    pub fn sum(self) -> u32 {
        (1..).zip(self.stars).map(|(stars, times)| stars * times).sum()
    }

    /// In hundredths of a star; absent before the first.
    pub fn average_hundredths(self) -> Option<u32> {
        let count = self.count();
        (count > 0).then(|| (self.sum() * 100 + count / 2) / count)
    }
}

pub(crate) fn word(word: impl Word) -> &'static str {
    word.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_average_is_rounded_to_hundredths() {
        assert_eq!(Ratings::default().average_hundredths(), None);
        let ratings = Ratings { stars: [1, 0, 0, 0, 2] };
        assert_eq!((ratings.count(), ratings.sum(), ratings.average_hundredths()), (3, 11, Some(367)));
    }
}
