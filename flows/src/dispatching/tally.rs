use ::store::{StoreError, Tx};
use kernel::{AccountId, Market};
use workforce::Tally;

/// Counts what somebody did with what they were asked, for their figures.
pub(super) fn tally(
    tx: &mut Tx<'_>,
    market: &Market,
    account: AccountId,
    tally: Tally,
) -> Result<(), StoreError> {
    match workforce::of_accounts(tx, market.id, &[account])?.first() {
        Some(provider) => workforce::count(tx, market, provider.id, tally),
        None => Ok(()),
    }
}
