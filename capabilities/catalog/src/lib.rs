#![doc = include_str!("../README.md")]

mod choosing;
mod error;
pub mod events;
mod preview;
mod release;
mod reserve;
mod slots;
mod stock;
mod store;

use ::store::Migration;

pub use choosing::{Choice, ItemOption};
pub use error::{Fault, Lacking, PreviewError, Reason, ReserveError};
pub use preview::{LINES_MAX, Preview, QUANTITY_MAX, preview};
pub use release::release;
pub use reserve::{Reserved, Wanted, reserve};
pub use slots::active_slots;
pub use stock::{Outage, Stock};

pub const MIGRATIONS: &[Migration] =
    &[Migration::shared("catalog", "0001_menu", include_str!("../migrations/0001_menu.sql"))];
