//! The snapshot in the form the search works on: indices in the order of the ids, and whole seconds from now.

use std::{collections::HashMap, time::Duration};

use kernel::{AccountId, MerchantId, OrderId, Timestamp};

use super::{
    cover,
    eligibility::{self, Bar},
    policy::Policy,
    snapshot::{Hand, Open, Point, Snapshot, Travel, Visit},
};

/// Seconds from the moment of planning.
pub(super) type Second = i32;

/// Three weeks: stands for "never", and a route of a thousand such ways can still be added up.
pub(super) const NEVER: Second = 2_000_000;

pub(super) struct Field<'a> {
    pub policy: &'a Policy,
    pub travel: &'a dyn Travel,
    pub now: Timestamp,
    pub jobs: Vec<Job<'a>>,
    pub crew: Vec<Member<'a>>,
    pub job_of: HashMap<OrderId, u32>,
    pub member_of: HashMap<AccountId, usize>,
}

pub(super) struct Job<'a> {
    pub order: &'a Open,
    pub id: OrderId,
    pub merchant: MerchantId,
    pub pickup: Spot,
    pub ready: Second,
    pub drop_off: Option<Spot>,
    pub placed: Second,
    pub target: Second,
    pub latest: Second,
    pub size: u32,
    pub urgency: i64,
    /// Promised to a member already, and not to be taken away.
    pub bound: bool,
    /// Too far ahead to be thought about.
    pub later: bool,
}

#[derive(Clone, Copy)]
pub(super) struct Spot {
    pub at: Point,
    pub before: Second,
    pub after: Second,
}

pub(super) struct Member<'a> {
    pub hand: &'a Hand,
    pub id: AccountId,
    pub at: Point,
    pub free: Second,
    pub ends: Second,
    pub capacity: u32,
    /// What one order with this provider costs, whichever it is.
    pub price: i64,
    /// What the place is worth that they leave when they get something to do.
    pub worth: i64,
    /// When they arrive at the pickup they are bound to.
    pub arrives: Option<Second>,
    pub bound: Vec<u32>,
    pub kept: Kept,
}

/// What a promise may need beyond the end of the shift and the capacity.
#[derive(Default)]
pub(super) struct Kept {
    pub done: Second,
    pub load: u32,
}

impl<'a> Field<'a> {
    pub fn new(snapshot: &Snapshot<'a>, policy: &'a Policy, travel: &'a dyn Travel) -> Self {
        let now = snapshot.now;
        let mut orders: Vec<&Open> = snapshot.orders.iter().collect();
        orders.sort_by_key(|order| order.id);
        let mut hands: Vec<&Hand> = snapshot.providers.iter().collect();
        hands.sort_by_key(|hand| hand.provider);
        let job_of: HashMap<_, _> = (0..).zip(&orders).map(|(index, order)| (order.id, index)).collect();
        let mut jobs: Vec<Job<'a>> = orders.iter().map(|order| job(order, now, policy)).collect();
        let mut crew: Vec<Member<'a>> = hands.iter().map(|hand| member(hand, now, policy)).collect();
        for member in &mut crew {
            bind(member, now, &mut jobs, &job_of);
        }
        let position = policy.weights.position;
        if position != 0 {
            let worth = |at| position * cover::nearness(at, snapshot.expected, travel);
            crew.iter_mut().for_each(|member| member.worth = worth(member.at));
        }
        let member_of = hands.iter().enumerate().map(|(index, hand)| (hand.provider, index)).collect();
        Self { policy, travel, now, jobs, crew, job_of, member_of }
    }

    pub fn job(&self, job: u32) -> &Job<'a> {
        &self.jobs[job as usize]
    }

    pub fn bar(&self, job: u32, member: usize) -> Option<Bar> {
        eligibility::bar(self.job(job).order, self.crew[member].hand)
    }

    pub fn seconds(&self, from: Point, to: Point) -> Second {
        Second::try_from(self.travel.seconds(from, to)).unwrap_or(NEVER).min(NEVER)
    }

    pub fn moment(&self, at: Second) -> Timestamp {
        let span = Duration::from_secs(u64::from(at.unsigned_abs()));
        if at < 0 { self.now.minus(span) } else { self.now.plus(span) }
    }
}

fn job<'a>(order: &'a Open, now: Timestamp, policy: &Policy) -> Job<'a> {
    let ready = seconds(now, order.ready);
    Job {
        order,
        id: order.id,
        merchant: order.merchant,
        pickup: spot(&order.pickup),
        ready,
        drop_off: order.drop_off.as_ref().map(spot),
        placed: seconds(now, order.placed),
        target: seconds(now, order.target),
        latest: order.latest.map_or(NEVER, |latest| seconds(now, latest)),
        size: order.size,
        urgency: i64::from(order.urgency.max(1)),
        bound: false,
        later: ready > span(policy.horizon),
    }
}

fn member<'a>(hand: &'a Hand, now: Timestamp, policy: &Policy) -> Member<'a> {
    let short = i64::from(100_u32.saturating_sub(hand.rating));
    Member {
        hand,
        id: hand.provider,
        at: hand.at,
        free: seconds(now, hand.free).max(0),
        ends: hand.ends.map_or(NEVER, |ends| seconds(now, ends)),
        capacity: hand.capacity,
        price: policy.weights.rating * short + policy.weights.load * i64::from(hand.load),
        worth: 0,
        arrives: None,
        bound: Vec::new(),
        kept: Kept::default(),
    }
}

/// What was promised is kept, even where by now the shift ends earlier or the order is ready later than was thought.
fn bind(member: &mut Member<'_>, now: Timestamp, jobs: &mut [Job<'_>], job_of: &HashMap<OrderId, u32>) {
    let Some(bound) = &member.hand.bound else { return };
    for job in bound.orders.iter().filter_map(|id| job_of.get(id)).copied() {
        if !std::mem::replace(&mut jobs[job as usize].bound, true) {
            member.bound.push(job);
        }
    }
    let Some(&first) = member.bound.first() else { return };
    // It may lie in the past: part of the time that a pickup takes is then over.
    let arrives = seconds(now, member.hand.free);
    let mut kept = Kept { done: arrives + jobs[first as usize].pickup.before, load: 0 };
    for &job in &member.bound {
        let job = &mut jobs[job as usize];
        (job.later, job.latest) = (false, NEVER);
        kept.done = kept.done.max(job.ready);
        kept.load = kept.load.saturating_add(job.size);
    }
    (member.arrives, member.kept) = (Some(arrives), kept);
}

fn spot(visit: &Visit) -> Spot {
    Spot { at: visit.at, before: span(visit.before), after: span(visit.after) }
}

pub(super) fn span(span: Duration) -> Second {
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
