//! How we hear that money came: from the browser that comes back, and from the gateway itself.

pub mod verify;
pub mod webhook;
