//! What happened, told once. A capability declares its events as plain structs; the log keeps them in order.

use serde::Serialize;

use crate::{MarketId, OrderId};

/// A fact worth telling: written in the transaction that made it true.
pub trait Event: Serialize {
    /// Owner and past tense, for example `orders.placed`. One owner each; never reused with another meaning.
    const NAME: &'static str;

    fn subject(&self) -> Subject;
}

/// Whom an event is about: the market always, the order when there is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subject {
    pub market: MarketId,
    pub order: Option<OrderId>,
}

impl Subject {
    pub const fn market(market: MarketId) -> Self {
        Self { market, order: None }
    }

    pub const fn order(market: MarketId, order: OrderId) -> Self {
        Self { market, order: Some(order) }
    }
}
