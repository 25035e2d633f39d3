use kernel::{Currency, Market, MarketId, blueprint::SlotName};

/// What every menu of a market keeps to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    pub market: MarketId,
    pub currency: Currency,
    pub slots: Vec<SlotName>,
}

impl Terms {
    pub fn of(market: &Market) -> Self {
        let slots = market.blueprint.slots.iter().map(|slot| slot.name.clone()).collect();
        Self { market: market.id, currency: market.currency, slots }
    }
}
