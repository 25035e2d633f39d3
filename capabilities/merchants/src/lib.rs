#![doc = include_str!("../README.md")]

mod merchant;

mod availability;
mod profile;

mod find;
mod found;
mod set_hours;
mod set_state;
mod update_profile;

mod error;
pub mod events;
mod policy;
mod store;

use ::store::Migration;

pub use availability::Availability;
pub use error::MerchantError;
pub use find::{merchant, of_market};
pub use found::found;
pub use kernel::{
    Fault,
    hours::{Day, Exception, Hours, NotADay, Opening, Weekly},
};
pub use merchant::{Merchant, State};
pub use profile::Profile;
pub use set_hours::set_hours;
pub use set_state::set_state;
pub use update_profile::{ProfileChange, update_profile};

pub const MIGRATIONS: &[Migration] = &[
    Migration::shared("merchants", "0001_merchants", include_str!("../migrations/0001_merchants.sql")),
    Migration::shared("merchants", "0002_places", include_str!("../migrations/0002_places.sql")),
];
