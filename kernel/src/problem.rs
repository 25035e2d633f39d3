//! How a request can go wrong, in words that any shell (HTTP, command line, page) can translate.

use serde::Serialize;
use serde_json::Value;

/// Whose fault it is and whether trying again can help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The request is not well-formed.
    Invalid,
    /// The caller is not signed in.
    Unauthenticated,
    /// The caller is known and may not do this.
    Denied,
    /// It does not exist, or the caller may not know that it does.
    Missing,
    /// It was well-formed, and the world says no.
    Conflict,
    /// Too much, too often.
    Limited,
    /// A part the answer depends on is out of reach; trying later can help.
    Unavailable,
    /// Our fault.
    Broken,
}

/// A field that cannot be taken, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fault {
    pub field: String,
    pub reason: String,
}

impl Fault {
    pub fn new(field: impl Into<String>, reason: impl Into<String>) -> Self {
        Self { field: field.into(), reason: reason.into() }
    }
}

/// A refusal: a stable code for programs, parameters for the text, details for the page.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    pub kind: Kind,
    pub code: &'static str,
    /// Named values the message text may use.
    pub params: Vec<(&'static str, String)>,
    pub details: Vec<Value>,
    /// Seconds after which another try makes sense.
    pub retry_after: Option<u64>,
    /// For the log only: never shown to the caller.
    pub cause: Option<String>,
}

impl Problem {
    pub const fn new(kind: Kind, code: &'static str) -> Self {
        Self { kind, code, params: Vec::new(), details: Vec::new(), retry_after: None, cause: None }
    }

    pub const fn missing() -> Self {
        Self::new(Kind::Missing, "NOT_FOUND")
    }

    pub const fn denied() -> Self {
        Self::new(Kind::Denied, "INSUFFICIENT_ROLE")
    }

    pub const fn conflict(code: &'static str) -> Self {
        Self::new(Kind::Conflict, code)
    }

    pub fn broken(cause: impl ToString) -> Self {
        Self { cause: Some(cause.to_string()), ..Self::new(Kind::Broken, "INTERNAL_ERROR") }
    }

    /// A field that cannot be taken, and what to do about it.
    pub fn invalid(field: &str, reason: impl ToString) -> Self {
        Self::new(Kind::Invalid, "VALIDATION_ERROR")
            .detail(serde_json::json!({ "field": field, "reason": reason.to_string() }))
    }

    #[must_use]
    pub fn param(mut self, name: &'static str, value: impl ToString) -> Self {
        self.params.push((name, value.to_string()));
        self
    }

    #[must_use]
    pub fn detail(mut self, detail: impl Serialize) -> Self {
        self.details.push(serde_json::to_value(detail).expect("details are plain data"));
        self
    }

    #[must_use]
    pub const fn retry_after(mut self, seconds: u64) -> Self {
        self.retry_after = Some(seconds);
        self
    }
}
