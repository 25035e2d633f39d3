//! Writes routes down as a plan: stops with their times, and how long each provider may still be left undecided.

use kernel::OrderId;

use super::{
    field::{Field, Second, Spot},
    plan::{Assignment, Doing, Plan, Stop, Trip, When},
    route::{Watch, number, starts, trip_end},
    routes::Routes,
};

pub(super) fn write(routes: &Routes<'_, '_>) -> Plan {
    let field = routes.field;
    let mut assignments: Vec<Assignment> = (0..field.crew.len())
        .filter(|&member| !routes.by_member[member].is_empty())
        .filter_map(|member| assignment(field, member, &routes.by_member[member]))
        .collect();
    assignments.sort_by_key(|assignment| assignment.provider);
    let mut left: Vec<OrderId> = field
        .jobs
        .iter()
        .zip(&routes.holder)
        .filter(|(job, holder)| holder.is_none() && !job.later)
        .map(|(job, _)| job.id)
        .collect();
    left.sort();
    Plan { assignments, left }
}

fn assignment(field: &Field<'_>, member: usize, route: &[u32]) -> Option<Assignment> {
    let mut diary = Diary { field, stops: Vec::new() };
    field.walk(member, route, &mut diary)?;
    let mut stops = diary.stops.into_iter();
    let mut trips = Vec::new();
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
    Some(Assignment { provider: field.crew[member].id, when: when(field, member, route), trips })
}

fn apart(field: &Field<'_>, pair: &[u32]) -> bool {
    field.job(number(pair[0])).pickup.at != field.job(number(pair[1])).pickup.at
}

/// The departure can wait as long as the pickup is not later for it.
fn when(field: &Field<'_>, member: usize, route: &[u32]) -> When {
    let hand = &field.crew[member];
    let mut first = First(None);
    let _ = field.walk(member, &route[..trip_end(route, 0)], &mut first);
    let (spot, done) = first.0.expect("a trip begins with a pickup");
    let way = if hand.arrives.is_some() { 0 } else { field.seconds(hand.at, spot.at) };
    let departs = (done - spot.before - way).max(hand.free);
    let told = departs - Second::try_from(field.policy.notice.as_secs()).unwrap_or(Second::MAX);
    if told <= 0 { When::Commit } else { When::Hold(field.moment(told)) }
}

struct First(Option<(Spot, Second)>);

impl Watch for First {
    fn picked(&mut self, _: &[u32], spot: Spot, _: Second, done: Second) {
        self.0.get_or_insert((spot, done));
    }

    fn dropped(&mut self, _: u32, _: Spot, _: Second, _: Second) {}
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
