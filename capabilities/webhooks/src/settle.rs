use store::{StoreError, Tx};

use crate::{Outcome, Status, jobs::Deliver, store as rows};

/// Writes down what became of an attempt.
pub fn settle(tx: &mut Tx<'_>, job: Deliver, outcome: Outcome) -> Result<(), StoreError> {
    match outcome {
        Outcome::Withheld => rows::bury_delivery(tx, job.endpoint, job.seq),
        Outcome::Delivered(status) => {
            rows::record_attempt(tx, job, Status::Delivered, Some(status))?;
            rows::is_well(tx, job.endpoint)
        }
        Outcome::Unwanted(status) => {
            rows::record_attempt(tx, job, Status::Dead, Some(status))?;
            rows::switch_off(tx, job.endpoint)
        }
        Outcome::Failed(status) => {
            rows::record_attempt(tx, job, Status::Pending, status)?;
            rows::is_failing(tx, job.endpoint)
        }
        Outcome::GaveUp(status) => {
            rows::record_attempt(tx, job, Status::Dead, status)?;
            rows::is_failing(tx, job.endpoint)
        }
    }
}
