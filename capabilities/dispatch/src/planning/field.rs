//! The snapshot in the form the search works on: indices, and whole seconds from now.

use std::{collections::HashMap, time::Duration};

use kernel::{AccountId, MerchantId, OrderId, Timestamp};

use super::{
    eligibility,
    policy::Policy,
    snapshot::{Hand, Open, Point, Snapshot, Travel, Visit},
};

/// Seconds from the moment of planning.
pub(super) type Second = i32;

/// Longer than any day: stands for "never" without overflowing when spans are added to it.
pub(super) const NEVER: Second = 10_000_000;

pub(super) struct Field<'a> {
    pub policy: &'a Policy,
    pub travel: &'a dyn Travel,
    pub now: Timestamp,
    pub jobs: Vec<Job>,
    pub crew: Vec<Member>,
    /// Which order is which, by the numbers of the snapshot.
    pub job_of: HashMap<OrderId, u32>,
    pub member_of: HashMap<AccountId, usize>,
}

pub(super) struct Job {
    pub id: OrderId,
    pub merchant: MerchantId,
    pub pickup: Spot,
    pub ready: Second,
    pub drop_off: Option<Spot>,
    pub placed: Second,
    pub target: Second,
    pub size: u32,
    pub urgency: i64,
    /// Promised to this member already, and not to be taken away.
    pub bound_to: Option<usize>,
    /// Too far ahead to be thought about.
    pub later: bool,
    /// May go to this member, by number.
    pub open_to: Vec<bool>,
}

#[derive(Clone, Copy)]
pub(super) struct Spot {
    pub at: Point,
    pub before: Second,
    pub after: Second,
}

pub(super) struct Member {
    pub id: AccountId,
    pub at: Point,
    pub free: Second,
    pub ends: Second,
    pub capacity: u32,
    /// When they arrive at the pickup they are bound to.
    pub arrives: Option<Second>,
    pub bound: Vec<u32>,
}

impl<'a> Field<'a> {
    pub fn new(snapshot: &Snapshot<'_>, policy: &'a Policy, travel: &'a dyn Travel) -> Self {
        let now = snapshot.now;
        let member_of: HashMap<_, _> =
            snapshot.providers.iter().enumerate().map(|(index, hand)| (hand.provider, index)).collect();
        let mut jobs: Vec<Job> = snapshot.orders.iter().map(|order| job(order, snapshot, policy)).collect();
        let job_of: HashMap<_, _> =
            (0_u32..).zip(snapshot.orders).map(|(index, order)| (order.id, index)).collect();
        let crew: Vec<Member> = snapshot.providers.iter().map(|hand| member(hand, now, &job_of)).collect();
        for (index, member) in crew.iter().enumerate() {
            for &bound in &member.bound {
                jobs[bound as usize].bound_to = Some(index);
            }
        }
        Self { policy, travel, now, jobs, crew, job_of, member_of }
    }

    pub fn job(&self, job: u32) -> &Job {
        &self.jobs[job as usize]
    }

    pub fn seconds(&self, from: Point, to: Point) -> Second {
        Second::try_from(self.travel.seconds(from, to)).unwrap_or(NEVER).min(NEVER)
    }

    pub fn moment(&self, at: Second) -> Timestamp {
        let span = Duration::from_secs(u64::from(at.unsigned_abs()));
        if at < 0 { self.now.minus(span) } else { self.now.plus(span) }
    }
}

fn job(order: &Open, snapshot: &Snapshot<'_>, policy: &Policy) -> Job {
    let now = snapshot.now;
    let ready = seconds(now, order.ready);
    Job {
        id: order.id,
        merchant: order.merchant,
        pickup: spot(&order.pickup),
        ready,
        drop_off: order.drop_off.as_ref().map(spot),
        placed: seconds(now, order.placed),
        target: seconds(now, order.target),
        size: order.size,
        urgency: i64::from(order.urgency.max(1)),
        bound_to: None,
        later: ready > span(policy.horizon),
        open_to: snapshot.providers.iter().map(|hand| eligibility::bar(order, hand).is_none()).collect(),
    }
}

fn member(hand: &Hand, now: Timestamp, job_of: &HashMap<OrderId, u32>) -> Member {
    Member {
        id: hand.provider,
        at: hand.at,
        free: seconds(now, hand.free).max(0),
        ends: hand.ends.map_or(NEVER, |ends| seconds(now, ends)),
        capacity: hand.capacity,
        arrives: hand.bound.as_ref().map(|bound| seconds(now, bound.arrives)),
        bound: hand
            .bound
            .iter()
            .flat_map(|bound| &bound.orders)
            .filter_map(|id| job_of.get(id).copied())
            .collect(),
    }
}

fn spot(visit: &Visit) -> Spot {
    Spot { at: visit.at, before: span(visit.before), after: span(visit.after) }
}

fn span(span: Duration) -> Second {
    Second::try_from(span.as_secs()).unwrap_or(NEVER).min(NEVER)
}

/// What is over stays over: part of a second ago counts as a second ago, part of a second ahead as one ahead.
fn seconds(now: Timestamp, at: Timestamp) -> Second {
    const SECOND: i64 = 1_000_000;
    let micros = at.as_micros().saturating_sub(now.as_micros());
    let whole =
        if micros < 0 { micros.div_euclid(SECOND) } else { micros.saturating_add(SECOND - 1) / SECOND };
    Second::try_from(whole.clamp(-i64::from(NEVER), i64::from(NEVER))).unwrap_or(NEVER)
}
