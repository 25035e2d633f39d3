//! Who is asking. Every verb and every finder takes an `Actor`: finding is authorising.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::{AccountId, MarketId, SessionId};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// Timers, jobs and gateways: the engine itself.
    System,
    Person(Person),
}

/// A signed-in person in one market. The same account may hold other roles in another market.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub account: AccountId,
    pub session: SessionId,
    pub market: MarketId,
    pub roles: Roles,
}

impl Actor {
    pub fn account(&self) -> Option<AccountId> {
        match self {
            Self::System => None,
            Self::Person(person) => Some(person.account),
        }
    }

    /// Whether the actor holds any of these roles in this market; the engine itself may do everything.
    pub fn is_any_of(&self, market: MarketId, roles: Roles) -> bool {
        match self {
            Self::System => true,
            Self::Person(person) => person.market == market && person.roles.intersects(roles),
        }
    }

    pub fn is_staff_of(&self, market: MarketId) -> bool {
        self.is_any_of(market, Roles::STAFF)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Customer,
    Provider,
    /// Staff of a merchant; the campus business calls them the kitchen.
    Kitchen,
    Operator,
    Admin,
}

impl Role {
    pub const ALL: [Self; 5] = [Self::Customer, Self::Provider, Self::Kitchen, Self::Operator, Self::Admin];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Provider => "provider",
            Self::Kitchen => "kitchen",
            Self::Operator => "operator",
            Self::Admin => "admin",
        }
    }

    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a role: use customer, provider, kitchen, operator or admin")]
pub struct NotARole(String);

impl FromStr for Role {
    type Err = NotARole;

    fn from_str(text: &str) -> Result<Self, NotARole> {
        Self::ALL.into_iter().find(|role| role.as_str() == text).ok_or_else(|| NotARole(text.to_owned()))
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A set of roles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Roles(u8);

impl Roles {
    pub const NONE: Self = Self(0);
    pub const OPERATORS: Self = Self(Role::Operator.bit() | Role::Admin.bit());
    pub const STAFF: Self = Self(Role::Kitchen.bit() | Self::OPERATORS.0);

    #[must_use]
    pub const fn with(self, role: Role) -> Self {
        Self(self.0 | role.bit())
    }

    #[must_use]
    pub const fn without(self, role: Role) -> Self {
        Self(self.0 & !role.bit())
    }

    pub const fn contains(self, role: Role) -> bool {
        self.0 & role.bit() != 0
    }

    pub const fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub fn iter(self) -> impl Iterator<Item = Role> {
        Role::ALL.into_iter().filter(move |role| self.contains(*role))
    }
}

impl FromIterator<Role> for Roles {
    fn from_iter<I: IntoIterator<Item = Role>>(roles: I) -> Self {
        roles.into_iter().fold(Self::NONE, Self::with)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_counts_only_in_its_own_market() {
        use crate::Id;
        let here = MarketId::from_bytes([1; 16]);
        let cook = Actor::Person(Person {
            account: AccountId::from_bytes([2; 16]),
            session: SessionId::from_bytes([3; 16]),
            market: here,
            roles: Roles::NONE.with(Role::Kitchen),
        });
        assert!(cook.is_staff_of(here));
        assert!(!cook.is_staff_of(MarketId::from_bytes([9; 16])));
        assert!(!cook.is_any_of(here, Roles::OPERATORS));
    }

    #[test]
    fn roles_read_back_what_they_print() {
        for role in Role::ALL {
            assert_eq!(role.to_string().parse(), Ok(role));
        }
    }
}
