//! The Meal Delivery Routing Problem.

mod check;
mod day;
mod ground;
mod instance;
mod keys;
mod measures;
mod replay;
mod run;
mod solution;
mod summary;
mod table;
mod view;

pub use check::{Broken, check};
pub use instance::Instance;
pub use measures::{Delivered, Measures};
pub use replay::{Played, replay};
pub use run::{RunError, run};
pub use solution::{Drop, Solution, Work};
pub use summary::{Outcome, Summary};
pub use table::ReadError;
