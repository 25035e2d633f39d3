//! What the planner is told: the world at one moment, and nothing that is not known by then.

use std::time::Duration;

use kernel::{AccountId, MerchantId, OrderId, Timestamp};

/// A place, as the caller numbers the places of its travel table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point(pub u32);

/// How long it takes from one place to another; the way back may take longer.
pub trait Travel: Sync {
    fn seconds(&self, from: Point, to: Point) -> u32;
}

/// Sixty-four skills, brands or zones of a market, as the market numbers them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Skills(pub u64);

impl Skills {
    pub fn cover(self, wanted: Self) -> bool {
        wanted.0 & !self.0 == 0
    }
}

#[derive(Debug, Clone)]
pub struct Snapshot<'a> {
    pub now: Timestamp,
    pub orders: &'a [Open],
    pub providers: &'a [Hand],
    /// What the plan before this one meant to do: where the search begins.
    pub drafts: &'a [Draft],
    /// Where orders are likely to be picked up next; empty where nobody knows.
    pub expected: &'a [Expected],
}

/// A pickup place, and how often it is wanted compared with the others.
#[derive(Debug, Clone, Copy)]
pub struct Expected {
    pub at: Point,
    pub weight: u32,
}

/// An order that nobody has picked up yet.
#[derive(Debug, Clone)]
pub struct Open {
    pub id: OrderId,
    pub merchant: MerchantId,
    pub pickup: Visit,
    /// Not before this may it leave the merchant.
    pub ready: Timestamp,
    /// None where the work is done at the one place, as in a repair.
    pub drop_off: Option<Visit>,
    pub placed: Timestamp,
    /// What was promised.
    pub target: Timestamp,
    /// After this nobody wants it any more.
    pub latest: Option<Timestamp>,
    pub size: u32,
    pub wanted: Skills,
    /// How many ordinary orders it counts for.
    pub urgency: u32,
    /// Those who have declined it, or let it pass.
    pub asked: Vec<AccountId>,
}

/// A place, and the minutes spent there before and after the moment that counts.
#[derive(Debug, Clone, Copy)]
pub struct Visit {
    pub at: Point,
    pub before: Duration,
    pub after: Duration,
}

/// A provider on duty: where and when the work in hand leaves them free.
#[derive(Debug, Clone)]
pub struct Hand {
    pub provider: AccountId,
    pub at: Point,
    pub free: Timestamp,
    /// No pickup after this.
    pub ends: Option<Timestamp>,
    pub capacity: u32,
    pub skills: Skills,
    /// Of a hundred.
    pub rating: u32,
    /// Orders done today: of two who are equal the one with fewer goes.
    pub load: u32,
    /// On the way to a pickup, or waiting there; `at` and `free` are then that place and the arrival.
    pub bound: Option<Bound>,
}

/// More may be handed over to this provider without a detour, until they leave.
#[derive(Debug, Clone)]
pub struct Bound {
    /// Promised to this provider already, in the order of the drop-offs.
    pub orders: Vec<OrderId>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub provider: AccountId,
    /// One after the other; each is picked up together, in the order of the drop-offs.
    pub trips: Vec<Vec<OrderId>>,
}
