use kernel::{AccountId, MarketId, OrderId};
use store::{StoreError, Tx, log};

/// Where people listen. Its history is the part of the log that can have said something in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Room {
    Order(OrderId),
    /// An audience of a market: its kitchen, say, or everybody who looks at its menu.
    Market(MarketId, &'static str),
    /// What is for one person alone, in one market.
    Person(MarketId, AccountId),
}

impl Room {
    pub(crate) fn history(
        self,
        tx: &mut Tx<'_>,
        seq: i64,
        limit: u32,
    ) -> Result<Vec<log::Logged>, StoreError> {
        match self {
            Self::Order(order) => log::after_of_order(tx, order, seq, limit),
            Self::Market(market, _) | Self::Person(market, _) => log::after_of_market(tx, market, seq, limit),
        }
    }
}
