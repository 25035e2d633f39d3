//! The planned work of one provider, and what it costs.
//!
//! A route is one row of jobs; a job that carries `START` begins a trip. The orders of a trip are picked up first, where
//! they are, in the order in which they are dropped off afterwards.

use super::{
    explain::Parts,
    field::{Field, Kept, Member, Second, Spot},
    snapshot::Point,
};

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
        self.walk(member, route, &mut Unwatched).map(|parts| parts.total())
    }

    /// What a job costs at least when its provider is at the pickup at this time: its own waiting, on the straightest way.
    pub fn least(&self, job: u32, arrives: Second) -> i64 {
        let (job, weights) = (self.job(job), &self.policy.weights);
        let pickup = (arrives + job.pickup.before).max(job.ready);
        let way = |spot: Spot| job.pickup.after + self.seconds(job.pickup.at, spot.at) + spot.before;
        let done = pickup + job.drop_off.map_or(job.pickup.after, way);
        let waiting =
            weights.pickup * i64::from(pickup - job.ready) + weights.delivery * i64::from(done - job.placed);
        job.urgency * (waiting + weights.late * i64::from((done - job.target).max(0)))
    }

    pub fn walk(&self, member: usize, route: &[u32], watch: &mut impl Watch) -> Option<Parts> {
        let mut walk = Walk::new(self, &self.crew[member]);
        let mut from = 0;
        while from < route.len() {
            let to = trip_end(route, from);
            walk.trip(&route[from..to], watch)?;
            from = to;
        }
        Some(walk.parts(route.len()))
    }
}

struct Walk<'f, 'a> {
    field: &'f Field<'a>,
    member: &'f Member<'a>,
    at: Point,
    time: Second,
    arrives: Option<Second>,
    parts: Parts,
}

impl<'f, 'a> Walk<'f, 'a> {
    fn new(field: &'f Field<'a>, member: &'f Member<'a>) -> Self {
        let (at, time, arrives) = (member.at, member.free, member.arrives);
        Self { field, member, at, time, arrives, parts: Parts::default() }
    }

    fn trip(&mut self, jobs: &[u32], watch: &mut impl Watch) -> Option<()> {
        // Of the later trips nothing is promised.
        let kept = if self.arrives.is_some() { &self.member.kept } else { &Kept { done: 0, load: 0 } };
        let (ends, capacity) = (self.member.ends.max(kept.done), self.member.capacity.max(kept.load));
        let (mut from, mut load) = (0, 0_u32);
        while from < jobs.len() {
            from += self.pick_up(&jobs[from..], ends, &mut load, watch)?;
        }
        if load > capacity {
            return None;
        }
        for &entry in jobs {
            self.drop_off(number(entry), watch)?;
        }
        Some(())
    }

    /// Picks up all that comes next from the same place, and says how many that were.
    fn pick_up(
        &mut self,
        jobs: &[u32],
        ends: Second,
        load: &mut u32,
        watch: &mut impl Watch,
    ) -> Option<usize> {
        let spot = self.field.job(number(jobs[0])).pickup;
        let arrives = match self.arrives.take() {
            Some(arrives) => arrives,
            None => self.go(spot.at),
        };
        let (mut done, mut count) = ((arrives + spot.before).max(0), 0);
        for &entry in jobs {
            let job = self.field.job(number(entry));
            if job.pickup.at != spot.at {
                break;
            }
            done = done.max(job.ready);
            *load = load.saturating_add(job.size);
            count += 1;
        }
        if done > ends {
            return None;
        }
        let weight = self.field.policy.weights.pickup;
        for &entry in &jobs[..count] {
            let job = self.field.job(number(entry));
            self.parts.pickup += weight * job.urgency * i64::from(done - job.ready);
        }
        (self.at, self.time) = (spot.at, done + spot.after);
        watch.picked(&jobs[..count], spot, arrives, done);
        Some(count)
    }

    fn drop_off(&mut self, number: u32, watch: &mut impl Watch) -> Option<()> {
        let job = self.field.job(number);
        let weights = &self.field.policy.weights;
        let mut done = self.time;
        if let Some(spot) = job.drop_off {
            let arrives = self.go(spot.at);
            done = arrives + spot.before;
            (self.at, self.time) = (spot.at, done + spot.after);
            watch.dropped(number, spot, arrives, done);
        }
        self.parts.delivery += weights.delivery * job.urgency * i64::from(done - job.placed);
        self.parts.late += weights.late * job.urgency * i64::from((done - job.target).max(0));
        (done <= job.latest).then_some(())
    }

    fn go(&mut self, to: Point) -> Second {
        let seconds = self.field.seconds(self.at, to);
        self.parts.travel += self.field.policy.weights.travel * i64::from(seconds);
        self.time + seconds
    }

    fn parts(mut self, orders: usize) -> Parts {
        self.parts.busy = self.field.policy.weights.busy * i64::from(self.time - self.member.free);
        self.parts.provider = self.member.price * i64::try_from(orders).unwrap_or(i64::MAX);
        if orders > 0 {
            self.parts.position = self.member.worth;
        }
        self.parts
    }
}
