//! In what quality somebody moves an order.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::Word;
use crate::{Actor, Role};

/// A role, or the engine itself (timers, gateways).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Mover {
    Customer,
    Provider,
    Kitchen,
    Operator,
    Admin,
    System,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not somebody who moves orders: use customer, provider, kitchen, operator, admin or system")]
pub struct NotAMover(String);

impl Mover {
    /// All qualities an actor may act in. A customer acts as one only on an order of their own: take `Customer`
    /// out when it is not.
    pub fn all_of(actor: &Actor) -> Vec<Self> {
        match actor {
            Actor::System => vec![Self::System],
            Actor::Person(person) => person.roles.iter().map(Self::from).collect(),
        }
    }

    pub const fn role(self) -> Option<Role> {
        match self {
            Self::Customer => Some(Role::Customer),
            Self::Provider => Some(Role::Provider),
            Self::Kitchen => Some(Role::Kitchen),
            Self::Operator => Some(Role::Operator),
            Self::Admin => Some(Role::Admin),
            Self::System => None,
        }
    }
}

impl Word for Mover {
    const KIND: &'static str = "role";
    const ALL: &'static [Self] =
        &[Self::Customer, Self::Provider, Self::Kitchen, Self::Operator, Self::Admin, Self::System];

    fn as_str(self) -> &'static str {
        self.role().map_or("system", Role::as_str)
    }
}

impl From<Role> for Mover {
    fn from(role: Role) -> Self {
        match role {
            Role::Customer => Self::Customer,
            Role::Provider => Self::Provider,
            Role::Kitchen => Self::Kitchen,
            Role::Operator => Self::Operator,
            Role::Admin => Self::Admin,
        }
    }
}

impl FromStr for Mover {
    type Err = NotAMover;

    fn from_str(text: &str) -> Result<Self, NotAMover> {
        Self::from_word(text).ok_or_else(|| NotAMover(text.to_owned()))
    }
}

impl fmt::Display for Mover {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl TryFrom<String> for Mover {
    type Error = NotAMover;

    fn try_from(text: String) -> Result<Self, NotAMover> {
        text.parse()
    }
}

impl From<Mover> for String {
    fn from(mover: Mover) -> Self {
        mover.as_str().to_owned()
    }
}
