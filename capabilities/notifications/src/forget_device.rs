//! Sends no more pushes to a device, when somebody signs out or does not want them.

use kernel::Person;
use store::{StoreError, Tx};

use crate::{DeviceToken, store as rows};

/// Only one's own device can be forgotten; forgetting one that is not there changes nothing.
pub fn forget_device(tx: &mut Tx<'_>, person: &Person, token: &DeviceToken) -> Result<(), StoreError> {
    rows::delete_device_of(tx, person, token)
}
