//! All routes together: putting a job where it costs least, taking it out, and taking changes back.

use super::{
    field::Field,
    gap::{Gap, Near},
    route::{Route, START, number, starts},
};

pub(super) struct Routes<'f, 'a> {
    pub field: &'f Field<'a>,
    pub by_member: Vec<Route>,
    pub costs: Vec<i64>,
    /// Who has which job.
    pub holder: Vec<Option<usize>>,
    pub total: i64,
    /// Members to look at for each job, nearest first.
    near: &'f [Vec<Near>],
    before: Vec<(usize, Route, i64)>,
    pub scratch: Route,
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
