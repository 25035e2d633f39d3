use kernel::{AccountId, MarketId};
use store::{StoreError, Tx};

use crate::store as rows;

/// Whether somebody has a device that a push could go to, so that it need not be written in vain.
pub fn takes_pushes(tx: &mut Tx<'_>, market: MarketId, account: AccountId) -> Result<bool, StoreError> {
    Ok(!rows::devices_of(tx, market, account)?.is_empty())
}
