use kernel::{ItemId, MarketId};
use store::{StoreError, Tx};

use crate::{events::MenuChanged, store as rows};

/// Gives portions back, for an order that will not be made. Items that are gone or not counted now have nothing to
/// give back to.
pub fn release(tx: &mut Tx<'_>, market: MarketId, portions: &[(ItemId, u32)]) -> Result<(), StoreError> {
    let mut sorted = portions.to_vec();
    // The same order as in `reserve`, so that the two never wait for each other.
    sorted.sort_unstable();
    for (item, portions) in sorted {
        let left = rows::return_portions(tx, market, item, portions)?;
        if left == Some(portions) {
            tx.publish(MenuChanged { market, item: Some(item) })?;
        }
    }
    Ok(())
}
