use kernel::{AccountId, MarketId};
use store::{StoreError, Tx};

use crate::{Notice, PayloadText, store as rows};

/// Writes a notice that is about no order. `opens` is the page it opens when it is tapped.
pub fn tell(
    tx: &mut Tx<'_>,
    market: MarketId,
    to: AccountId,
    kind: &str,
    opens: &str,
    text: PayloadText,
) -> Result<(), StoreError> {
    let notice = Notice {
        id: tx.new_id(),
        market,
        account: to,
        kind: kind.to_owned(),
        title: text.title,
        body: text.body,
        order: None,
        status: None,
        click_action: opens.to_owned(),
        read_at: None,
        at: tx.now(),
    };
    rows::insert_notice(tx, &notice)
}
