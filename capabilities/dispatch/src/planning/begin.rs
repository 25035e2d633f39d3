//! Where the search begins: what was meant before, and what is new matched to whoever it costs least.

use kernel::OrderId;

use super::{
    field::{Field, Job, Second},
    gap::{Gap, Near},
    matching::{Row, cheapest},
    route::{number, starts},
    routes::{Routes, as_trip},
    snapshot::Draft,
};

/// The providers that are looked at for each job: whoever could be there first.
pub(super) fn near(field: &Field<'_>) -> Vec<Vec<Near>> {
    let open = |job: &Job<'_>| !job.bound && !job.later;
    (0..)
        .zip(&field.jobs)
        .map(|(job, known)| if open(known) { nearest(field, job) } else { Vec::new() })
        .collect()
}

fn nearest(field: &Field<'_>, job: u32) -> Vec<Near> {
    let most = field.policy.nearest.max(1);
    let pickup = field.job(job).pickup.at;
    let mut hands: Vec<(Second, usize)> = (0..field.crew.len())
        .filter(|&member| field.bar(job, member).is_none())
        .map(|member| (field.crew[member].free + field.seconds(field.crew[member].at, pickup), member))
        .collect();
    if hands.len() > most {
        hands.select_nth_unstable(most - 1);
        hands.truncate(most);
    }
    hands.sort_unstable();
    let near = |(arrives, member)| Near { least: field.least(job, arrives), member };
    hands.into_iter().map(near).collect()
}

/// Takes over what the plan before meant to do, as far as it can and may still be done.
pub(super) fn follow(routes: &mut Routes<'_, '_>, drafts: &[Draft]) {
    for draft in drafts {
        let Some(&member) = routes.field.member_of.get(&draft.provider) else { continue };
        let mut route = routes.by_member[member].clone();
        let there = route.iter().filter(|&&entry| starts(entry)).count();
        for trip in draft.trips.iter().take(routes.field.policy.trips.saturating_sub(there)) {
            let trip = still_open(routes, trip, member, &route);
            if !trip.is_empty() {
                route.extend(as_trip(&trip));
            }
        }
        routes.put(member, route);
    }
    routes.keep();
}

fn still_open(routes: &Routes<'_, '_>, trip: &[OrderId], member: usize, route: &[u32]) -> Vec<u32> {
    let field = routes.field;
    let mut known: Vec<u32> = Vec::new();
    for &job in trip.iter().filter_map(|id| field.job_of.get(id)) {
        let taken = routes.holder[job as usize].is_some() || route.iter().any(|&entry| number(entry) == job);
        let may = !taken && !field.job(job).later && field.bar(job, member).is_none();
        if may && !known.contains(&job) && (known.is_empty() || routes.may_join(job, &known, false)) {
            known.push(job);
        }
    }
    known
}

/// Puts in all that has no place yet: one more order for each provider at a time, so that all together costs least.
pub(super) fn fill(routes: &mut Routes<'_, '_>) {
    let mut open = routes.unplaced();
    while !open.is_empty() {
        let gaps: Vec<Vec<Gap>> = open.iter().map(|&job| routes.cheapest_gaps(job)).collect();
        let rows: Vec<Row> = open.iter().zip(&gaps).map(|(&job, gaps)| row(routes, job, gaps)).collect();
        let members = cheapest(&rows, routes.field.crew.len());
        let mut placed = false;
        for ((&job, gaps), member) in open.iter().zip(&gaps).zip(&members) {
            if let Some(gap) = gaps.iter().find(|gap| Some(gap.member) == *member) {
                routes.place(job, *gap);
                placed = true;
            }
        }
        open.retain(|&job| routes.holder[job as usize].is_none());
        if !placed {
            break;
        }
    }
    far(routes, &open);
    routes.keep();
}

fn row(routes: &Routes<'_, '_>, job: u32, gaps: &[Gap]) -> Row {
    let columns = gaps.iter().map(|gap| (gap.member, gap.adds)).collect();
    Row { columns, without: routes.penalty(job) }
}

/// For what nobody near can do, everybody is asked.
fn far(routes: &mut Routes<'_, '_>, open: &[u32]) {
    if routes.field.crew.len() <= routes.field.policy.nearest {
        return;
    }
    for &job in open {
        let everybody = 0..routes.field.crew.len();
        let able = everybody.filter(|&member| routes.field.bar(job, member).is_none()).collect::<Vec<_>>();
        let best = able.into_iter().filter_map(|member| routes.best_of(job, member)).min();
        if let Some(gap) = best.filter(|gap| gap.adds < routes.penalty(job)) {
            routes.place(job, gap);
        }
    }
}
