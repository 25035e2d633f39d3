//! What a market wants of a plan. All weights are per second, in one unit of which only the proportions matter.

use std::time::Duration;

#[derive(Debug, Clone)]
pub struct Policy {
    pub weights: Weights,
    pub bundling: Bundling,
    /// Trips that are thought ahead for one provider; 1 where each has one order at a time.
    pub trips: usize,
    /// Orders that are ready later than this are not thought about yet.
    pub horizon: Duration,
    /// How long before the departure a provider is told; until then the plan may change its mind.
    pub notice: Duration,
    /// An order that was placed this long ago is not held any longer.
    pub patience: Duration,
    /// Which orders the plan gives its reasons for.
    pub reasons: Reasons,
    /// Nearest providers that are looked at for each order.
    pub nearest: usize,
    /// Rounds of taking a plan apart and putting it together again; bounds the work, not the time.
    pub rounds: u32,
    pub seed: u64,
}

#[derive(Debug, Clone)]
pub struct Weights {
    /// From ready to picked up.
    pub pickup: i64,
    /// From placed to delivered.
    pub delivery: i64,
    /// Delivered after the target, on top.
    pub late: i64,
    /// Of a provider on the way.
    pub travel: i64,
    /// Of a provider until the last of their planned work is done.
    pub busy: i64,
    /// Of nearness to where the next orders are likely to come from, once per provider who must leave it.
    pub position: i64,
    /// Of each point that a provider's rating is short of a hundred, once per order.
    pub rating: i64,
    /// Of each order that a provider has done today, once per order: spreads the work.
    pub load: i64,
    /// As many seconds of all of the above as leaving an order without a provider counts for.
    pub left: i64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reasons {
    None,
    /// Orders that somebody must set out for now, and orders that found nobody.
    Decided,
    All,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bundling {
    Never,
    /// Up to so many orders of one merchant.
    SameMerchant(usize),
    /// Up to so many orders, picked up where they are one after the other.
    Mixed(usize),
}

impl Bundling {
    pub fn most(self) -> usize {
        match self {
            Self::Never => 1,
            Self::SameMerchant(most) | Self::Mixed(most) => most.max(1),
        }
    }
}

impl Policy {
    /// Deliveries of what is made at a merchant's: short waits first, several orders of one merchant on one trip.
    pub fn delivery() -> Self {
        Self {
            weights: Weights { pickup: 10, delivery: 10, position: 3, ..Weights::NONE },
            bundling: Bundling::SameMerchant(4),
            trips: 8,
            horizon: Duration::from_secs(3_600),
            notice: Duration::ZERO,
            patience: Duration::MAX,
            reasons: Reasons::Decided,
            nearest: 24,
            rounds: 300,
            seed: 1,
        }
    }

    /// Work at the customer's place: one order at a time, short ways, spread over everybody who can do it.
    pub fn visits() -> Self {
        Self {
            weights: Weights { delivery: 1, travel: 5, load: 60, ..Weights::NONE },
            bundling: Bundling::Never,
            ..Self::delivery()
        }
    }
}

impl Weights {
    /// Nothing counts, but an order without a provider counts like four hours of waiting.
    pub const NONE: Self = Self {
        pickup: 0,
        delivery: 0,
        late: 0,
        travel: 0,
        busy: 0,
        position: 0,
        rating: 0,
        load: 0,
        left: 14_400,
    };
}
