#![doc = include_str!("../README.md")]

mod geometry;

mod board;
mod field;
mod fix;

mod privacy;

mod fence;

mod eta;
mod learn;
mod ports;

mod keep_trail;
mod trail;

mod share;

mod store;

pub use board::{Board, Bounds};
pub use eta::{Eta, Pace, Trip};
pub use fence::{Circle, Crossings};
pub use field::{Field, Near, Search};
pub use fix::{Doubt, Fix, Refused, Sent, Sighting, Unreadable};
pub use keep_trail::{close_trail, forget_old, keep_steps, trail};
pub use learn::{Conditions, learn, pace};
pub use ports::{Leg, NoWay, Router, StraightLine};
pub use privacy::{blurred, may_see, may_see_as, watchers};
pub use share::{ShareLink, Shared, open_link, share, unshare};
pub use trail::{Step, TrailPoint, worth_keeping};

use ::store::Migration;

pub const MIGRATIONS: &[Migration] =
    &[Migration::shared("tracking", "0001_tracking", include_str!("../migrations/0001_tracking.sql"))];
