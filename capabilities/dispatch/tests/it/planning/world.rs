//! A town of straight streets, a hundred metres apart, ten seconds from corner to corner.

use std::time::Duration;

use dispatch::planning::{Bound, Hand, Open, Plan, Point, Policy, Skills, Snapshot, Travel, Visit, plan};
use kernel::{AccountId, Id, MerchantId, OrderId, Timestamp};

pub const NOW: Timestamp = Timestamp::from_micros(1_700_000_000_000_000);
pub const SIDE: u32 = 60;

pub struct Streets;

impl Travel for Streets {
    fn seconds(&self, from: Point, to: Point) -> u32 {
        let blocks = (from.0 % SIDE).abs_diff(to.0 % SIDE) + (from.0 / SIDE).abs_diff(to.0 / SIDE);
        10 * blocks
    }
}

pub fn corner(x: u32, y: u32) -> Point {
    Point(y * SIDE + x)
}

pub fn id<I: Id>(number: u8) -> I {
    let mut bytes = [0; 16];
    bytes[15] = number;
    I::from_bytes(bytes)
}

pub fn order_id(number: u8) -> OrderId {
    id(number)
}

pub fn provider_id(number: u8) -> AccountId {
    id(number)
}

pub fn minutes(minutes: u64) -> Duration {
    Duration::from_secs(60 * minutes)
}

pub fn visit(at: Point) -> Visit {
    Visit { at, before: minutes(2), after: minutes(2) }
}

/// Placed and ready at this moment, at the merchant with the number of its corner.
pub fn order(number: u8, from: Point, to: Point) -> Open {
    Open {
        id: order_id(number),
        merchant: id::<MerchantId>(u8::try_from(from.0 % 251).expect("below 251")),
        pickup: visit(from),
        ready: NOW,
        drop_off: Some(visit(to)),
        placed: NOW,
        target: NOW.plus(minutes(40)),
        latest: None,
        size: 1,
        wanted: Skills::default(),
        urgency: 1,
        asked: Vec::new(),
    }
}

/// Free, with room for ten and no end of shift.
pub fn provider(number: u8, at: Point) -> Hand {
    Hand {
        provider: provider_id(number),
        at,
        free: NOW,
        ends: None,
        capacity: 10,
        skills: Skills::default(),
        rating: 100,
        load: 0,
        bound: None,
    }
}

pub fn bound(orders: &[u8]) -> Option<Bound> {
    Some(Bound { orders: orders.iter().copied().map(order_id).collect() })
}

pub fn planned(orders: &[Open], providers: &[Hand], policy: &Policy) -> Plan {
    let snapshot = Snapshot { now: NOW, orders, providers, drafts: &[], expected: &[] };
    plan(&snapshot, policy, &Streets)
}

/// The orders of each trip of a provider.
pub fn trips(plan: &Plan, provider: u8) -> Vec<Vec<OrderId>> {
    let of = plan.shares.iter().find(|share| share.provider == provider_id(provider));
    of.into_iter().flat_map(|share| &share.trips).map(|trip| trip.orders.clone()).collect()
}
