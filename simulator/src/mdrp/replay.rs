//! A day minute by minute. Whoever decides is the planner; this only moves people and reveals what has happened.

use std::time::{Duration, Instant};

use dispatch::planning::{Assignment, Draft, Plan, Policy, Snapshot, When, plan};
use kernel::{AccountId, Id, OrderId, Timestamp};

use super::{
    ground::Ground,
    instance::{Instance, Minute},
    solution::{Drop, Solution, Work},
    view,
};

pub struct Played {
    pub solution: Solution,
    pub longest: Duration,
    pub decisions: usize,
}

pub fn replay(instance: &Instance, policy: &Policy) -> Played {
    let mut day = Day::new(instance, policy);
    let Some((first, last)) = span(instance) else { return day.played() };
    for minute in first..=last {
        day.minute(minute);
        if day.over() {
            break;
        }
    }
    day.played()
}

fn span(instance: &Instance) -> Option<(Minute, Minute)> {
    let first = instance.orders.iter().map(|order| order.placed).min()?;
    let last = instance.providers.iter().map(|provider| provider.off).max()?;
    Some((first, last))
}

/// Where somebody is, or where the work in hand leaves them.
#[derive(Debug, Clone)]
pub(super) enum Standing {
    Free {
        place: dispatch::planning::Point,
        since: Minute,
    },
    /// On the way to a merchant or waiting there: orders may still be added.
    Bound {
        merchant: usize,
        departed: Minute,
        arrives: Minute,
        orders: Vec<usize>,
        decided: Minute,
    },
}

pub(super) struct Day<'a> {
    pub instance: &'a Instance,
    pub ground: Ground,
    policy: &'a Policy,
    pub standings: Vec<Standing>,
    pub picked_up: Vec<bool>,
    drafts: Vec<Draft>,
    wake: Option<Minute>,
    solution: Solution,
    longest: Duration,
    decisions: usize,
}

impl<'a> Day<'a> {
    fn new(instance: &'a Instance, policy: &'a Policy) -> Self {
        let ground = Ground::new(instance);
        let standings = instance
            .providers
            .iter()
            .enumerate()
            .map(|(index, provider)| Standing::Free { place: ground.provider(index), since: provider.on })
            .collect();
        Self {
            instance,
            ground,
            policy,
            standings,
            picked_up: vec![false; instance.orders.len()],
            drafts: Vec::new(),
            wake: None,
            solution: Solution::default(),
            longest: Duration::ZERO,
            decisions: 0,
        }
    }

    fn minute(&mut self, now: Minute) {
        if self.something_happened(now) {
            self.decide(now);
        }
        self.depart(now);
    }

    fn over(&self) -> bool {
        self.picked_up.iter().all(|&picked_up| picked_up)
    }

    fn something_happened(&self, now: Minute) -> bool {
        let placed = |order: &super::instance::Order| order.placed == now;
        self.wake.is_some_and(|wake| wake <= now)
            || self.instance.orders.iter().any(placed)
            || self.instance.providers.iter().any(|provider| provider.on == now)
            || self
                .standings
                .iter()
                .any(|standing| matches!(standing, Standing::Free { since, .. } if *since == now))
    }

    fn decide(&mut self, now: Minute) {
        let orders = view::orders(self, now);
        if orders.is_empty() {
            return;
        }
        let providers = view::providers(self, now);
        let expected = view::expected(self, now);
        let (orders, providers, expected) = (&orders[..], &providers[..], &expected[..]);
        let snapshot = Snapshot { now: at(now), orders, providers, drafts: &self.drafts, expected };
        let begun = Instant::now();
        let plan = plan(&snapshot, self.policy, &self.ground);
        self.longest = self.longest.max(begun.elapsed());
        self.decisions += 1;
        self.apply(now, &plan);
    }

    fn apply(&mut self, now: Minute, plan: &Plan) {
        self.wake = plan.assignments.iter().filter_map(hold).min();
        self.drafts = plan.drafts();
        for assignment in &plan.assignments {
            let provider = index_of_provider(assignment.provider);
            let orders: Vec<usize> =
                assignment.trips[0].orders.iter().map(|&id| index_of_order(id)).collect();
            match &mut self.standings[provider] {
                Standing::Bound { orders: known, decided, .. } => {
                    if *known != orders {
                        *known = orders;
                        *decided = now;
                    }
                }
                Standing::Free { place, .. } if assignment.when == When::Commit => {
                    let merchant = self.instance.orders[orders[0]].merchant;
                    let arrives = now + self.ground.minutes(*place, self.ground.merchant(merchant));
                    self.standings[provider] =
                        Standing::Bound { merchant, departed: now, arrives, orders, decided: now };
                }
                Standing::Free { .. } => {}
            }
        }
    }

    /// Whoever has everything in hand leaves the merchant; from here on nothing can be added.
    fn depart(&mut self, now: Minute) {
        for provider in 0..self.standings.len() {
            let Standing::Bound { merchant, departed, arrives, orders, decided } = &self.standings[provider]
            else {
                continue;
            };
            let ready =
                orders.iter().map(|&order| self.instance.orders[order].ready).max().unwrap_or(*arrives);
            let pickup = ready.max(arrives + self.instance.rules.before_pickup());
            if pickup > now {
                continue;
            }
            let (merchant, departed, decided) = (*merchant, *departed, *decided);
            let drops = self.drops(merchant, orders, pickup);
            self.deliver(Work { provider, merchant, departed, decided, pickup, drops });
        }
    }

    fn drops(&self, merchant: usize, orders: &[usize], pickup: Minute) -> Vec<Drop> {
        let rules = &self.instance.rules;
        let (mut place, mut free) = (self.ground.merchant(merchant), pickup + rules.after_pickup());
        let mut drops = Vec::new();
        for &order in orders {
            let there = self.ground.order(order);
            let done = free + self.ground.minutes(place, there) + rules.before_drop_off();
            drops.push(Drop { order, departed: free, done });
            (place, free) = (there, done + rules.after_drop_off());
        }
        drops
    }

    fn deliver(&mut self, work: Work) {
        if let Some(last) = work.drops.last() {
            let since = last.done + self.instance.rules.after_drop_off();
            self.standings[work.provider] = Standing::Free { place: self.ground.order(last.order), since };
        }
        for drop in &work.drops {
            self.picked_up[drop.order] = true;
        }
        self.solution.work.push(work);
    }

    fn played(self) -> Played {
        Played { solution: self.solution, longest: self.longest, decisions: self.decisions }
    }
}

fn hold(assignment: &Assignment) -> Option<Minute> {
    match assignment.when {
        When::Commit => None,
        When::Hold(until) => Some(minute(until)),
    }
}

pub(super) fn at(minute: Minute) -> Timestamp {
    Timestamp::from_micros(minute * 60_000_000)
}

fn minute(at: Timestamp) -> Minute {
    at.as_seconds().div_euclid(60)
}

pub(super) fn id_of<I: Id>(index: usize) -> I {
    I::from_bytes((index as u128).to_be_bytes())
}

fn index_of_order(id: OrderId) -> usize {
    u128::from_be_bytes(*id.as_bytes()) as usize
}

fn index_of_provider(id: AccountId) -> usize {
    u128::from_be_bytes(*id.as_bytes()) as usize
}
