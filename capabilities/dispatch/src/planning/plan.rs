//! What the planner answers.

use kernel::{AccountId, OrderId, Timestamp};

use super::{
    explain::Decision,
    snapshot::{Draft, Point},
};

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// By provider: who does what.
    pub shares: Vec<Share>,
    /// Orders that found nobody this time.
    pub left: Vec<OrderId>,
    /// By order, for those that the policy wants reasons for.
    pub decisions: Vec<Decision>,
}

impl Plan {
    /// When the first hold runs out: by then one must plan again, whatever happens.
    pub fn wakes(&self) -> Option<Timestamp> {
        let hold = |share: &Share| match share.when {
            When::Commit => None,
            When::Hold(until) => Some(until),
        };
        self.shares.iter().filter_map(hold).min()
    }

    /// What to hand to the next planning as its start.
    pub fn drafts(&self) -> Vec<Draft> {
        let draft = |share: &Share| Draft {
            provider: share.provider,
            trips: share.trips.iter().map(|trip| trip.orders.clone()).collect(),
        };
        self.shares.iter().map(draft).collect()
    }
}

/// What one provider is to do, in the order in which they do it. It becomes an assignment when it is carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    pub provider: AccountId,
    pub when: When,
    pub trips: Vec<Trip>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// The first trip must begin now.
    Commit,
    /// Nothing is lost by waiting until then, and something may be learnt.
    Hold(Timestamp),
}

/// Everything that is picked up together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trip {
    /// In the order of the drop-offs.
    pub orders: Vec<OrderId>,
    pub stops: Vec<Stop>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    pub at: Point,
    pub arrives: Timestamp,
    /// The moment that counts: picked up, or dropped off.
    pub done: Timestamp,
    pub leaves: Timestamp,
    pub doing: Doing,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doing {
    PickUp(Vec<OrderId>),
    DropOff(OrderId),
}
