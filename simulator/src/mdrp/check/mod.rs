//! Judges a solution by its three files and the instance alone, knowing nothing of how it came about.

mod rules;
mod written;

use std::path::Path;

use super::{
    instance::Instance,
    measures::{Delivered, Measures},
    table::ReadError,
};
use written::Written;

/// A rule that was broken, with who and when.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    #[error("{order} is in more than one assignment")]
    AssignedTwice { order: String },
    #[error("{order} stands {times} times among the orders")]
    Listed { order: String, times: usize },
    #[error("{order} is of another merchant than the rest of its bundle")]
    MixedBundle { order: String },
    #[error("{order} was assigned at {assigned}, before it was placed")]
    AssignedEarly { order: String, assigned: i64 },
    #[error("{order} was assigned at {assigned}, after it was picked up")]
    AssignedLate { order: String, assigned: i64 },
    #[error("{provider} was assigned at {assigned}, before coming on duty")]
    NotOnDuty { provider: String, assigned: i64 },
    #[error("{provider} set out at {departed} for orders that were not placed yet, or before coming on duty")]
    Foreseen { provider: String, departed: i64 },
    #[error("{order} was picked up at {pickup}, before it was ready")]
    NotReady { order: String, pickup: i64 },
    #[error("{provider} picked up at {pickup}, after going off duty")]
    OffDuty { provider: String, pickup: i64 },
    #[error("{provider} picked up at {pickup}, which the way and the service make {possible}")]
    PickupTime { provider: String, pickup: i64, possible: i64 },
    #[error("{provider} went on at {departed}, and was free to at {possible}")]
    Departure { provider: String, departed: i64, possible: i64 },
    #[error("{provider} moved from {from} to {to}; the work was from {expected_from} to {expected_to}")]
    Diverted { provider: String, from: String, to: String, expected_from: String, expected_to: String },
    #[error("{provider} made {made} moves; the work was {expected}")]
    Moves { provider: String, made: usize, expected: usize },
    #[error("{order}: {field} is {written}; the assignments and moves make it {expected}")]
    OrderLine { order: String, field: &'static str, written: String, expected: String },
}

/// What the files say was delivered, measured; or every rule that they break.
pub fn check(instance: &Instance, folder: &Path) -> Result<Result<Measures, Vec<Broken>>, ReadError> {
    let written = Written::read(instance, folder)?;
    let (delivered, broken) = rules::judge(instance, &written);
    if !broken.is_empty() {
        return Ok(Err(broken));
    }
    Ok(Ok(measure(instance, &written, &delivered)))
}

fn measure(instance: &Instance, written: &Written, delivered: &[Delivered]) -> Measures {
    Measures::of(instance, delivered, written.assignments.len())
}
