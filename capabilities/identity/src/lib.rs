#![doc = include_str!("../README.md")]

mod account;
mod config;
mod pepper;
mod refresh_token;
mod session;
mod standing;

mod introduce;
mod limit;
mod origin;
mod request_code;
mod verify_code;

mod end_session;
mod log_out;
mod refresh;

mod issue_ticket;
mod redeem_ticket;

mod change_language;
mod rename;

mod grant_role;
mod staff;
mod withdraw_role;

mod forget_expired;
mod signing_key;

mod error;
pub mod events;
pub mod jobs;
mod policy;
mod store;

pub use account::{Account, Name, NotAName, account};
pub use change_language::change_language;
pub use config::Config;
pub use error::*;
pub use forget_expired::forget_expired;
pub use grant_role::{Invitation, grant_role};
pub use introduce::introduce;
pub use issue_ticket::{Ticket, issue_ticket};
pub use log_out::log_out;
pub use pepper::Pepper;
pub use redeem_ticket::redeem_ticket;
pub use refresh::refresh;
pub use rename::rename;
pub use request_code::{CodeRequest, CodeSent, request_code};
pub use session::Credentials;
pub use signing_key::signing_key;
pub use staff::{Member, member, staff};
pub use standing::{Standing, standing};
pub use verify_code::{CodeEntry, SignedIn, verify_code};
pub use withdraw_role::withdraw_role;

use ::store::Migration;

pub const MIGRATIONS: &[Migration] = &[
    Migration::shared("identity", "0001_people", include_str!("../migrations/0001_people.sql")),
    Migration::shared("identity", "0002_signing_in", include_str!("../migrations/0002_signing_in.sql")),
    Migration::shared("identity", "0003_signing_keys", include_str!("../migrations/0003_signing_keys.sql")),
];
