#![doc = include_str!("../README.md")]

mod availability;
mod hours;
mod merchant;

pub use availability::Availability;
pub use hours::{Day, Exception, Hours, NotADay, Opening, Weekly};
pub use merchant::{Merchant, Profile, State};
