#![doc = include_str!("../README.md")]

mod attempt;
mod error;
mod registry;
mod schedule;
mod workers;

pub use error::JobError;
pub use registry::{Next, Registry};
pub use workers::Workers;
