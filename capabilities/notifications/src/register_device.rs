//! Notes where somebody's pushes go.

use kernel::Person;
use store::{StoreError, Tx};

use crate::{Device, DeviceToken, Platform, store as rows};

/// Registering the same token again is fine, and needed after each sign-in: the device moves to who registers it.
pub fn register_device(
    tx: &mut Tx<'_>,
    person: &Person,
    token: DeviceToken,
    platform: Platform,
) -> Result<(), StoreError> {
    let device = Device { id: tx.new_id(), market: person.market, account: person.account, token, platform };
    rows::upsert_device(tx, &device)
}
