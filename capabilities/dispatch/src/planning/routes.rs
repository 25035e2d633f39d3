//! All routes together: putting a job where it costs least, taking it out, and taking changes back.

use super::{
    field::Field,
    policy::Bundling,
    route::{Route, START, number, starts, trip_end},
};

pub(super) struct Routes<'f, 'a> {
    pub field: &'f Field<'a>,
    pub by_member: Vec<Route>,
    costs: Vec<i64>,
    /// Who has which job.
    pub holder: Vec<Option<usize>>,
    pub total: i64,
    /// Members to look at for each job, nearest first.
    near: &'f [Vec<Near>],
    before: Vec<(usize, Route, i64)>,
    scratch: Route,
}

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

impl<'f, 'a> Routes<'f, 'a> {
    /// Only what is promised already.
    pub fn new(field: &'f Field<'a>, near: &'f [Vec<Near>]) -> Self {
        let mut routes = Self {
            field,
            by_member: vec![Route::new(); field.crew.len()],
            costs: vec![0; field.crew.len()],
            holder: vec![None; field.jobs.len()],
            total: field.jobs.iter().filter(|job| !job.later).map(|job| penalty(field, job.urgency)).sum(),
            near,
            before: Vec::new(),
            scratch: Route::new(),
        };
        for (index, member) in field.crew.iter().enumerate() {
            if !member.bound.is_empty() {
                routes.put(index, as_trip(&member.bound));
            }
        }
        routes.keep();
        routes
    }

    /// What leaving this job without anybody counts for.
    pub fn penalty(&self, job: u32) -> i64 {
        penalty(self.field, self.field.job(job).urgency)
    }

    /// The providers to look at for a job, the nearest first.
    pub fn near(&self, job: u32) -> &'f [Near] {
        &self.near[job as usize]
    }

    /// What has nobody yet, and should have.
    pub fn unplaced(&self) -> Vec<u32> {
        let open = (0_u32..).zip(&self.field.jobs).filter(|(_, job)| !job.later).map(|(job, _)| job);
        open.filter(|&job| self.holder[job as usize].is_none()).collect()
    }

    pub fn place(&mut self, job: u32, gap: Gap) {
        let route = self.with(job, gap);
        self.put(gap.member, route);
    }

    /// Where ways are odd a route may not be possible without one of its jobs; the job then stays.
    pub fn remove(&mut self, job: u32) -> bool {
        let Some(member) = self.holder[job as usize] else { return false };
        let route = self.without(job, member);
        self.put(member, route)
    }

    pub fn with(&self, job: u32, gap: Gap) -> Route {
        let mut route = Route::new();
        with_job(&self.by_member[gap.member], job, gap.position, gap.entry, &mut route);
        route
    }

    pub fn without(&self, job: u32, member: usize) -> Route {
        let mut route = self.by_member[member].clone();
        if let Some(position) = route.iter().position(|&entry| number(entry) == job) {
            let gone = route.remove(position);
            if starts(gone) && position < route.len() {
                route[position] |= START;
            }
        }
        route
    }

    /// Replaces a route; a route that cannot be done is not taken.
    pub fn put(&mut self, member: usize, route: Route) -> bool {
        let Some(cost) = self.field.cost(member, &route) else { return false };
        let (old, old_cost) = self.exchange(member, route, cost);
        self.before.push((member, old, old_cost));
        true
    }

    pub fn keep(&mut self) {
        self.before.clear();
    }

    pub fn take_back(&mut self) {
        while let Some((member, route, cost)) = self.before.pop() {
            self.exchange(member, route, cost);
        }
    }

    fn exchange(&mut self, member: usize, route: Route, cost: i64) -> (Route, i64) {
        let old = std::mem::replace(&mut self.by_member[member], route);
        for &entry in &old {
            self.holder[number(entry) as usize] = None;
            self.total += self.penalty(number(entry));
        }
        for index in 0..self.by_member[member].len() {
            let job = number(self.by_member[member][index]);
            self.holder[job as usize] = Some(member);
            self.total -= self.penalty(job);
        }
        self.total += cost - self.costs[member];
        (old, std::mem::replace(&mut self.costs[member], cost))
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

    fn gaps(&mut self, job: u32, member: usize, each: &mut impl FnMut(Gap)) {
        let bound = self.field.crew[member].arrives.is_some();
        let route = std::mem::take(&mut self.by_member[member]);
        let another = route.iter().filter(|&&entry| starts(entry)).count() < self.field.policy.trips.max(1);
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

fn penalty(field: &Field<'_>, urgency: i64) -> i64 {
    let weights = &field.policy.weights;
    weights.left
        * (weights.pickup + weights.delivery + weights.late + weights.travel + weights.busy)
        * urgency
}

pub(super) fn as_trip(jobs: &[u32]) -> Route {
    let mut route = jobs.to_vec();
    route[0] |= START;
    route
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
