//! The words every floor shares. Nothing here does any I/O, and nothing here knows a table, a vendor or a page.
//!
//! Read in this order: who (`actor`), what (`id`, `money`, `place`), when (`time`), by which rules
//! (`blueprint`, `market`), what happened (`event`), how it can go wrong (`problem`). `hours` are for everybody with a
//! door or a shift.

pub mod actor;
pub mod blueprint;
pub mod chance;
pub mod charge;
pub mod event;
pub mod hours;
pub mod id;
pub mod market;
pub mod money;
pub mod page;
pub mod phone;
pub mod place;
pub mod problem;
pub mod time;

pub use actor::{Actor, Person, Role, Roles};
pub use chance::Chance;
pub use charge::{Charge, ChargeKind};
pub use event::{Event, Subject};
pub use id::*;
pub use market::Market;
pub use money::{Currency, Money};
pub use page::{Cursor, Page, PageRequest};
pub use phone::Phone;
pub use place::Place;
pub use problem::{Fault, Kind, Problem};
pub use time::{Clock, SystemClock, Timestamp};
