#![doc = include_str!("../README.md")]

mod candidate;
mod offer;
mod search;

mod accept;
mod assign;
mod claim;
mod decline;
mod give_back;
mod hold_out;
mod open_search;
mod steer;
mod take;

mod area;
mod error;
pub mod events;
pub mod find;
pub mod jobs;
mod policy;
mod store;

pub mod planning;

use ::store::Migration;

pub use accept::accept;
pub use assign::{Choice, assign};
pub use candidate::{Candidate, Decision, How, Verdict};
pub use claim::claim;
pub use decline::{decline, decline_in_pool, lapse};
pub use error::DispatchError;
pub use give_back::give_back;
pub use hold_out::{Round, hold_out};
pub use offer::{Offer, OfferState};
pub use open_search::{NewSearch, open_search};
pub use policy::must_dispatch;
pub use search::{Search, SearchState, Wanted};
pub use steer::{close, pause, resume, widen};

pub const MIGRATIONS: &[Migration] =
    &[Migration::shared("dispatch", "0001_searches", include_str!("../migrations/0001_searches.sql"))];
