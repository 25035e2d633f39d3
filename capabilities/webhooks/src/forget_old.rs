use std::time::Duration;

use store::{StoreError, Tx};

use crate::store as rows;

const KEPT: Duration = Duration::from_secs(7 * 24 * 3_600);

/// Forgets deliveries that ended a week ago. Runs by the schedule.
pub fn forget_old(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    let before = tx.now().minus(KEPT);
    rows::delete_ended(tx, before)
}
