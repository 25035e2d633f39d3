//! The only SQL of identity, a file for each noun.

mod accounts;
mod codes;
mod roles;
mod sessions;
mod signing_keys;
mod tickets;

pub(crate) use self::{accounts::*, codes::*, roles::*, sessions::*, signing_keys::*, tickets::*};
