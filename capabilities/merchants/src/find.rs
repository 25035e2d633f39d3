use kernel::{MarketId, MerchantId};
use store::{StoreError, Tx};

use crate::{Merchant, store as rows};

pub fn merchant(tx: &mut Tx<'_>, market: MarketId, id: MerchantId) -> Result<Option<Merchant>, StoreError> {
    rows::merchant(tx, market, id)
}

/// The merchant of a market that has one; of a market with several, the first.
pub fn of_market(tx: &mut Tx<'_>, market: MarketId) -> Result<Option<Merchant>, StoreError> {
    rows::of_market(tx, market)
}
