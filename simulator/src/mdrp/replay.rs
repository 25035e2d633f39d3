//! A day minute by minute. Whoever decides is the planner; the rest moves people and reveals what has happened.

use std::time::{Duration, Instant};

use dispatch::planning::{Draft, Plan, Policy, Snapshot, When, plan};

use super::{
    day::Day,
    instance::{Instance, Minute},
    keys::{at, index_of, minute},
    solution::Solution,
    view,
};

pub struct Played {
    pub solution: Solution,
    pub decisions: usize,
    /// The longest that one decision took.
    pub longest: Duration,
}

pub fn replay(instance: &Instance, policy: &Policy) -> Played {
    let mut dispatcher = Dispatcher::new(policy);
    let mut day = Day::new(instance);
    for now in day.minutes() {
        if dispatcher.wakes(now) || day.something_happened(now) {
            dispatcher.decide(&mut day, now);
        }
        day.depart(now);
        if day.is_over() {
            break;
        }
    }
    Played { solution: day.solution, decisions: dispatcher.decisions, longest: dispatcher.longest }
}

struct Dispatcher<'p> {
    policy: &'p Policy,
    drafts: Vec<Draft>,
    /// When the first hold runs out.
    wakes: Option<Minute>,
    decisions: usize,
    longest: Duration,
}

impl<'p> Dispatcher<'p> {
    fn new(policy: &'p Policy) -> Self {
        Self { policy, drafts: Vec::new(), wakes: None, decisions: 0, longest: Duration::ZERO }
    }

    fn wakes(&self, now: Minute) -> bool {
        self.wakes.is_some_and(|wakes| wakes <= now)
    }

    fn decide(&mut self, day: &mut Day<'_>, now: Minute) {
        let orders = view::orders(day, now);
        if orders.is_empty() {
            return;
        }
        let (providers, expected) = (view::providers(day, now), view::expected(day, now));
        let (orders, providers, expected) = (&orders[..], &providers[..], &expected[..]);
        let snapshot = Snapshot { now: at(now), orders, providers, drafts: &self.drafts, expected };
        let begun = Instant::now();
        let plan = plan(&snapshot, self.policy, &day.ground);
        self.longest = self.longest.max(begun.elapsed());
        self.decisions += 1;
        self.carry_out(day, now, &plan);
    }

    fn carry_out(&mut self, day: &mut Day<'_>, now: Minute, plan: &Plan) {
        self.drafts = plan.drafts();
        self.wakes = plan.wakes().map(minute);
        for share in plan.shares.iter().filter(|share| share.when == When::Commit) {
            let orders = share.trips[0].orders.iter().map(|&id| index_of(id)).collect();
            day.tell(now, index_of(share.provider), orders);
        }
    }
}
