//! How somebody is found to bring the order.

use serde::{Deserialize, Serialize};

use super::word::words;
use crate::{Role, Roles};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dispatch {
    pub how: Dispatching,
    /// Who assigns.
    pub by: Vec<Role>,
    /// Whom they may assign.
    pub among: Vec<Role>,
}

words! {
    Dispatching is a "way of dispatching":
        /// Somebody of the staff chooses.
        ByHand = "by_hand",
}

impl Dispatch {
    pub fn assigners(&self) -> Roles {
        self.by.iter().copied().collect()
    }

    pub fn candidates(&self) -> Roles {
        self.among.iter().copied().collect()
    }
}
