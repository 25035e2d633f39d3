//! The later stages: does what was read hang together, and does it make sense?
//!
//! `names` and `texts` ask whether everything that is pointed at exists; `way` whether an order can get
//! anywhere. Only then do the others think about what follows from it: one file for each part of the business.

mod charges;
mod dispatch;
mod location;
mod money;
mod moves;
mod names;
mod people;
mod steps;
mod texts;
mod timers;
mod walk;
mod wanted;
mod way;
mod workforce;

use kernel::blueprint::Blueprint;

pub use names::check as names;
pub use texts::check as texts;
pub use way::check as way;

use crate::desk::Desk;

pub fn sense(blueprint: &Blueprint, desk: &Desk) {
    moves::check(blueprint, desk);
    timers::check(blueprint, desk);
    steps::check(blueprint, desk);
    money::check(blueprint, desk);
    charges::check(blueprint, desk);
    people::check(blueprint, desk);
    dispatch::check(blueprint, desk);
    workforce::check(blueprint, desk);
    location::check(blueprint, desk);
}
