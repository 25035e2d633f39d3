//! How and when an order is paid.

use serde::{Deserialize, Serialize};

use super::{MethodName, MoveName, Span, word::words};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payment {
    pub when: PayWhen,
    /// How long an order waits for its money before it is cancelled.
    pub hold: Option<Span>,
    pub methods: Vec<Method>,
    /// The move the engine makes when money is captured while the order stands where that move begins.
    pub on_captured: Option<MoveName>,
}

words! {
    PayWhen is a "time of payment":
        /// Work begins when the money is settled.
        Before = "before",
        /// The money is asked for when the work is done.
        OnCompletion = "on_completion",
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Method {
    pub name: MethodName,
    /// The connector that takes the money; without one it is taken by hand at handover and counts as settled.
    pub gateway: Option<String>,
}

impl Payment {
    pub fn method(&self, name: &str) -> Option<&Method> {
        self.methods.iter().find(|method| method.name.as_str() == name)
    }
}

impl Method {
    pub const fn is_by_hand(&self) -> bool {
        self.gateway.is_none()
    }
}
