//! What the caller was told.

pub mod list;
pub mod read;
pub mod read_all;
