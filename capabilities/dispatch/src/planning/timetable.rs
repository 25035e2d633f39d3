//! Writes routes down as a plan: stops with their times, and how long each provider may still be left undecided.

use kernel::OrderId;

use super::{
    field::{Field, Second, Spot, span},
    plan::{Doing, Plan, Share, Stop, Trip, When},
    route::{Watch, number, starts, trip_end},
    routes::Routes,
};

pub(super) fn write(routes: &Routes<'_, '_>) -> Plan {
    let field = routes.field;
    let mut shares: Vec<Share> = (0..field.crew.len())
        .filter(|&member| !routes.by_member[member].is_empty())
        .filter_map(|member| share(field, member, &routes.by_member[member]))
        .collect();
    shares.sort_by_key(|share| share.provider);
    let mut left: Vec<OrderId> = field
        .jobs
        .iter()
        .zip(&routes.holder)
        .filter(|(job, holder)| holder.is_none() && !job.later)
        .map(|(job, _)| job.id)
        .collect();
    left.sort();
    Plan { shares, left, decisions: Vec::new() }
}

fn share(field: &Field<'_>, member: usize, route: &[u32]) -> Option<Share> {
    let mut diary = Diary { field, stops: Vec::new() };
    field.walk(member, route, &mut diary)?;
    let mut stops = diary.stops.into_iter();
    let mut trips: Vec<Trip> = Vec::new();
    let mut from = 0;
    while from < route.len() {
        let to = trip_end(route, from);
        let orders: Vec<OrderId> = route[from..to].iter().map(|&entry| field.job(number(entry)).id).collect();
        let pickups = 1 + route[from..to].windows(2).filter(|pair| apart(field, pair)).count();
        let drops =
            route[from..to].iter().filter(|&&entry| field.job(number(entry)).drop_off.is_some()).count();
        trips.push(Trip { orders, stops: stops.by_ref().take(pickups + drops).collect() });
        debug_assert!(starts(route[from]), "a trip begins with its mark");
        from = to;
    }
    let when = when(field, member, route, &trips[0].stops[0]);
    Some(Share { provider: field.crew[member].id, when, trips })
}

fn apart(field: &Field<'_>, pair: &[u32]) -> bool {
    field.job(number(pair[0])).pickup.at != field.job(number(pair[1])).pickup.at
}

/// The departure can wait as long as the pickup is not later for it.
fn when(field: &Field<'_>, member: usize, route: &[u32], pickup: &Stop) -> When {
    let hand = &field.crew[member];
    if hand.arrives.is_some() {
        return When::Commit;
    }
    let first = field.job(number(route[0]));
    let waits = span(pickup.done.since(pickup.arrives)) - first.pickup.before;
    let told = hand.free + waits - span(field.policy.notice);
    let placed = route[..trip_end(route, 0)].iter().map(|&entry| field.job(number(entry)).placed).min();
    let patient = placed.unwrap_or(0) + span(field.policy.patience);
    let until = told.min(patient).max(hand.free);
    if until <= 0 { When::Commit } else { When::Hold(field.moment(until)) }
}

struct Diary<'f, 'a> {
    field: &'f Field<'a>,
    stops: Vec<Stop>,
}

impl Diary<'_, '_> {
    fn note(&mut self, spot: Spot, arrives: Second, done: Second, doing: Doing) {
        let field = self.field;
        let leaves = field.moment(done + spot.after);
        self.stops.push(Stop {
            at: spot.at,
            arrives: field.moment(arrives),
            done: field.moment(done),
            leaves,
            doing,
        });
    }
}

impl Watch for Diary<'_, '_> {
    fn picked(&mut self, jobs: &[u32], spot: Spot, arrives: Second, done: Second) {
        let orders = jobs.iter().map(|&entry| self.field.job(number(entry)).id).collect();
        self.note(spot, arrives, done, Doing::PickUp(orders));
    }

    fn dropped(&mut self, job: u32, spot: Spot, arrives: Second, done: Second) {
        let order = self.field.job(job).id;
        self.note(spot, arrives, done, Doing::DropOff(order));
    }
}
