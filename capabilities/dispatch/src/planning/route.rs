//! The planned work of one provider, and what it costs.
//!
//! A route is one row of jobs; a job that carries `START` begins a trip. The orders of a trip are picked up first, where
//! they are, in the order in which they are dropped off afterwards.

use super::field::{Field, Member, Second, Spot};

/// Marks the first job of a trip.
pub(super) const START: u32 = 1 << 31;

pub(super) type Route = Vec<u32>;

pub(super) fn number(entry: u32) -> u32 {
    entry & !START
}

pub(super) fn starts(entry: u32) -> bool {
    entry & START != 0
}

/// The end of the trip that begins at `from`.
pub(super) fn trip_end(route: &[u32], from: usize) -> usize {
    route[from + 1..].iter().position(|&entry| starts(entry)).map_or(route.len(), |offset| from + 1 + offset)
}

/// What happens on the way; the search only counts, the plan writes it down.
pub(super) trait Watch {
    fn picked(&mut self, jobs: &[u32], spot: Spot, arrives: Second, done: Second);
    fn dropped(&mut self, job: u32, spot: Spot, arrives: Second, done: Second);
}

pub(super) struct Unwatched;

impl Watch for Unwatched {
    fn picked(&mut self, _: &[u32], _: Spot, _: Second, _: Second) {}
    fn dropped(&mut self, _: u32, _: Spot, _: Second, _: Second) {}
}

impl Field<'_> {
    /// The cost of a route, or None when its provider cannot do it.
    pub fn cost(&self, member: usize, route: &[u32]) -> Option<i64> {
        self.walk(member, route, &mut Unwatched)
    }

    pub fn walk(&self, member: usize, route: &[u32], watch: &mut impl Watch) -> Option<i64> {
        let mut walk = Walk::new(self, &self.crew[member]);
        let mut from = 0;
        while from < route.len() {
            let to = trip_end(route, from);
            walk.trip(&route[from..to], watch)?;
            from = to;
        }
        Some(walk.total())
    }
}

struct Walk<'f, 'a> {
    field: &'f Field<'a>,
    member: &'f Member,
    at: super::snapshot::Point,
    time: Second,
    arrives: Option<Second>,
    cost: i64,
    travelled: i64,
}

impl<'f, 'a> Walk<'f, 'a> {
    fn new(field: &'f Field<'a>, member: &'f Member) -> Self {
        let (at, time, arrives) = (member.at, member.free, member.arrives);
        Self { field, member, at, time, arrives, cost: 0, travelled: 0 }
    }

    fn trip(&mut self, jobs: &[u32], watch: &mut impl Watch) -> Option<()> {
        let mut from = 0;
        let mut load = 0;
        while from < jobs.len() {
            from += self.pick_up(&jobs[from..], &mut load, watch)?;
        }
        if load > self.member.capacity {
            return None;
        }
        for &entry in jobs {
            self.drop_off(number(entry), watch);
        }
        Some(())
    }

    /// Picks up all that comes next from the same place, and says how many that were.
    fn pick_up(&mut self, jobs: &[u32], load: &mut u32, watch: &mut impl Watch) -> Option<usize> {
        let first = self.field.job(number(jobs[0]));
        let spot = first.pickup;
        let arrives = match self.arrives.take() {
            Some(arrives) => arrives,
            None => self.go(spot.at),
        };
        self.at = spot.at;
        let (mut done, mut count) = (arrives + spot.before, 0);
        for &entry in jobs {
            let job = self.field.job(number(entry));
            if job.pickup.at != spot.at {
                break;
            }
            done = done.max(job.ready);
            *load += job.size;
            count += 1;
        }
        if done > self.member.ends {
            return None;
        }
        let weight = self.field.policy.weights.pickup;
        for &entry in &jobs[..count] {
            let job = self.field.job(number(entry));
            self.cost += weight * job.urgency * i64::from(done - job.ready);
        }
        self.time = done + spot.after;
        watch.picked(&jobs[..count], spot, arrives, done);
        Some(count)
    }

    fn drop_off(&mut self, number: u32, watch: &mut impl Watch) {
        let job = self.field.job(number);
        let weights = &self.field.policy.weights;
        let mut done = self.time;
        if let Some(spot) = job.drop_off {
            let arrives = self.go(spot.at);
            done = arrives + spot.before;
            self.time = done + spot.after;
            self.at = spot.at;
            watch.dropped(number, spot, arrives, done);
        }
        self.cost += weights.delivery * job.urgency * i64::from(done - job.placed);
        self.cost += weights.late * job.urgency * i64::from((done - job.target).max(0));
    }

    fn go(&mut self, to: super::snapshot::Point) -> Second {
        let seconds = self.field.seconds(self.at, to);
        self.travelled += i64::from(seconds);
        self.time + seconds
    }

    fn total(&self) -> i64 {
        let weights = &self.field.policy.weights;
        self.cost + weights.travel * self.travelled + weights.busy * i64::from(self.time - self.member.free)
    }
}
