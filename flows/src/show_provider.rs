use ::store::Tx;
use kernel::{Actor, MarketId, OrderId, ProviderId};
use orders::FindError as NoOrder;
use workforce::{FindError, Provider};

/// A provider, and how much of them the caller may see.
#[derive(Debug, Clone, PartialEq)]
pub enum SeenProvider {
    /// By themselves and by operators.
    Whole(Provider),
    /// By whoever may see an order that they have in hand: who comes.
    AtTheDoor(Provider),
}

/// Shows a provider to whom it concerns.
pub fn show_provider(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    id: ProviderId,
) -> Result<SeenProvider, FindError> {
    match workforce::provider(tx, actor, market, id) {
        Err(FindError::Missing) => {}
        found => return found.map(SeenProvider::Whole),
    }
    for order in workforce::orders_in_hand(tx, market, id)? {
        if may_see(tx, actor, market, order)? {
            return workforce::public(tx, market, id).map(SeenProvider::AtTheDoor);
        }
    }
    Err(FindError::Missing)
}

fn may_see(tx: &mut Tx<'_>, actor: &Actor, market: MarketId, order: OrderId) -> Result<bool, FindError> {
    match orders::order(tx, actor, market, order) {
        Ok(_) => Ok(true),
        Err(NoOrder::Missing | NoOrder::NotStaff) => Ok(false),
        Err(NoOrder::Store(error)) => Err(error.into()),
    }
}
