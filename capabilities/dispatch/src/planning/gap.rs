//! Where a job fits between what is planned, and where it costs least.

use super::{
    policy::Bundling,
    route::{Route, START, number, starts, trip_end},
    routes::Routes,
};

/// Somebody who may do a job, and the least that it costs with them, however little else they do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Near {
    pub least: i64,
    pub member: usize,
}

/// Where a job would go, and what that adds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Gap {
    pub adds: i64,
    pub member: usize,
    pub position: usize,
    pub entry: Entry,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Entry {
    /// On a trip of its own.
    Alone,
    /// Dropped off first of the trip that begins there.
    First,
    /// Dropped off after another one of the same trip.
    Within,
}

impl Routes<'_, '_> {
    pub fn with(&self, job: u32, gap: Gap) -> Route {
        let mut route = Route::new();
        with_job(&self.by_member[gap.member], job, gap.position, gap.entry, &mut route);
        route
    }

    /// The cheapest place for a job among its nearest providers, some of whom may be passed over.
    pub fn best(&mut self, job: u32, mut passes: impl FnMut() -> bool) -> Option<Gap> {
        let mut best: Option<Gap> = None;
        for near in self.near(job) {
            if best.is_some_and(|best| best.adds < near.least) {
                break;
            }
            if passes() {
                continue;
            }
            if let Some(gap) = self.best_of(job, near.member)
                && best.is_none_or(|best| gap < best)
            {
                best = Some(gap);
            }
        }
        best.filter(|gap| gap.adds < self.penalty(job))
    }

    /// The cheapest place with each of the nearest providers.
    pub fn cheapest_gaps(&mut self, job: u32) -> Vec<Gap> {
        self.near(job).iter().filter_map(|near| self.best_of(job, near.member)).collect()
    }

    /// The cheapest place for a job with this provider.
    pub fn best_of(&mut self, job: u32, member: usize) -> Option<Gap> {
        let mut best: Option<Gap> = None;
        self.gaps(job, member, &mut |gap| {
            if best.is_none_or(|known| gap < known) {
                best = Some(gap);
            }
        });
        best
    }

    /// Whether a provider has all the trips that are thought ahead; orders may still go along on these.
    pub fn is_full(&self, member: usize) -> bool {
        let trips = self.by_member[member].iter().filter(|&&entry| starts(entry)).count();
        trips >= self.field.policy.trips.max(1)
    }

    fn gaps(&mut self, job: u32, member: usize, each: &mut impl FnMut(Gap)) {
        let bound = self.field.crew[member].arrives.is_some();
        let another = !self.is_full(member);
        let route = std::mem::take(&mut self.by_member[member]);
        let mut from = 0;
        while from < route.len() {
            let to = trip_end(&route, from);
            if another && (from > 0 || !bound) {
                self.try_gap(&route, job, (member, from, Entry::Alone), each);
            }
            if self.may_join(job, &route[from..to], bound && from == 0) {
                self.try_gap(&route, job, (member, from, Entry::First), each);
                for position in from + 1..=to {
                    self.try_gap(&route, job, (member, position, Entry::Within), each);
                }
            }
            from = to;
        }
        if another {
            self.try_gap(&route, job, (member, route.len(), Entry::Alone), each);
        }
        self.by_member[member] = route;
    }

    fn try_gap(
        &mut self,
        route: &[u32],
        job: u32,
        (member, position, entry): (usize, usize, Entry),
        each: &mut impl FnMut(Gap),
    ) {
        with_job(route, job, position, entry, &mut self.scratch);
        if let Some(cost) = self.field.cost(member, &self.scratch) {
            each(Gap { adds: cost - self.costs[member], member, position, entry });
        }
    }

    /// Whether a job may go along on a trip; nothing may come before the place that somebody is bound to.
    pub fn may_join(&self, job: u32, trip: &[u32], bound: bool) -> bool {
        let (first, job) = (self.field.job(number(trip[0])), self.field.job(job));
        if trip.len() >= self.field.policy.bundling.most() || bound && first.pickup.at != job.pickup.at {
            return false;
        }
        match self.field.policy.bundling {
            Bundling::Never => false,
            Bundling::SameMerchant(_) => first.merchant == job.merchant,
            Bundling::Mixed(_) => true,
        }
    }
}

fn with_job(route: &[u32], job: u32, position: usize, entry: Entry, into: &mut Route) {
    into.clear();
    into.extend_from_slice(&route[..position]);
    into.push(if entry == Entry::Within { job } else { job | START });
    into.extend_from_slice(&route[position..]);
    if entry == Entry::First {
        into[position + 1] &= !START;
    }
}
