//! Work that waits or failed, for operators.

pub mod list;
pub mod retry;
