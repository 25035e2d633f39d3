//! From the drafts to a good plan: put in what is new, take parts out again and put them back better, and at the end
//! let every single order go where it costs least.

use kernel::{Chance, OrderId};

use super::{
    field::{Field, Second},
    matching::{Row, cheapest},
    route::number,
    routes::{Routes, Slot, as_trip},
    snapshot::Draft,
};

/// Most orders that one round takes out.
const OUT: u32 = 8;
/// Of a thousand providers so many are passed over at random, so that the cheapest place is not always taken.
const PASSED: u32 = 15;
/// One in so many of those that are alike stays where it is.
const STAYS: u32 = 4;

/// The providers that are looked at for each job: whoever could be there first.
pub(super) fn near(field: &Field<'_>) -> Vec<Vec<usize>> {
    let most = field.policy.nearest.max(1);
    (0..)
        .zip(&field.jobs)
        .map(|(job, known)| if known.bound { Vec::new() } else { nearest(field, job, most) })
        .collect()
}

fn nearest(field: &Field<'_>, job: u32, most: usize) -> Vec<usize> {
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
    hands.into_iter().map(|(_, member)| member).collect()
}

/// Takes over what the plan before meant to do, as far as it can and may still be done.
pub(super) fn follow(routes: &mut Routes<'_, '_>, drafts: &[Draft]) {
    for draft in drafts {
        let Some(&member) = routes.field.member_of.get(&draft.provider) else { continue };
        let mut route = routes.by_member[member].clone();
        let there = usize::from(!route.is_empty());
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
    let mut open = unplaced(routes);
    while !open.is_empty() {
        let slots: Vec<Vec<Slot>> = open.iter().map(|&job| routes.cheap_slots(job)).collect();
        let rows: Vec<Row> = open.iter().zip(&slots).map(|(&job, slots)| row(routes, job, slots)).collect();
        let members = cheapest(&rows, routes.field.crew.len());
        let mut placed = false;
        for ((&job, slots), member) in open.iter().zip(&slots).zip(&members) {
            if let Some(slot) = slots.iter().find(|slot| Some(slot.member) == *member) {
                routes.place(job, *slot);
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

fn row(routes: &Routes<'_, '_>, job: u32, slots: &[Slot]) -> Row {
    let columns = slots.iter().map(|slot| (slot.member, slot.adds)).collect();
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
        if let Some(slot) = best.filter(|slot| slot.adds < routes.penalty(job)) {
            routes.place(job, slot);
        }
    }
}

fn unplaced(routes: &Routes<'_, '_>) -> Vec<u32> {
    let open = |(_, job): &(u32, &super::field::Job<'_>)| !job.later;
    let jobs = (0_u32..).zip(&routes.field.jobs).filter(open).map(|(job, _)| job);
    jobs.filter(|&job| routes.holder[job as usize].is_none()).collect()
}

/// Rounds of taking out what is alike and putting it back; what is not better is taken back.
pub(super) fn improve(routes: &mut Routes<'_, '_>) {
    let field = routes.field;
    let movable = movable(field);
    if movable.is_empty() {
        return;
    }
    let mut chance = Chance::seeded(field.policy.seed ^ field.now.as_micros().unsigned_abs());
    for _ in 0..field.policy.rounds {
        let before = routes.total;
        let mut open = unplaced(routes);
        open.extend(take_out(routes, &movable, &mut chance));
        arrange(field, &mut open, &mut chance);
        for job in open {
            if let Some(slot) = routes.best(job, || chance.below(1_000) < PASSED) {
                routes.place(job, slot);
            }
        }
        if routes.total <= before {
            routes.keep();
        } else {
            routes.take_back();
        }
    }
}

fn movable(field: &Field<'_>) -> Vec<u32> {
    (0_u32..).zip(&field.jobs).filter(|(_, job)| !job.bound && !job.later).map(|(job, _)| job).collect()
}

/// One order and some that are picked up near it in place and time.
fn take_out(routes: &mut Routes<'_, '_>, movable: &[u32], chance: &mut Chance) -> Vec<u32> {
    let most = u32::try_from(movable.len()).unwrap_or(u32::MAX);
    let seed = movable[chance.below(most) as usize];
    let count = (1 + chance.below(OUT.min(most))) as usize;
    let mut out = Vec::new();
    for job in alike(routes.field, seed, movable) {
        if out.len() == count {
            break;
        }
        let stays = routes.holder[job as usize].is_none() || job != seed && chance.below(STAYS) == 0;
        if !stays {
            routes.remove(job);
            out.push(job);
        }
    }
    out
}

/// The orders from the most to the least alike, of as many as a round may look at.
fn alike(field: &Field<'_>, seed: u32, movable: &[u32]) -> Vec<u32> {
    const LOOKED_AT: usize = 3 * OUT as usize;
    let one = field.job(seed);
    let apart = |other: u32| {
        let job = field.job(other);
        field.seconds(one.pickup.at, job.pickup.at) + (one.ready - job.ready).abs() / 2
    };
    let mut others: Vec<(bool, Second, u32)> =
        movable.iter().map(|&other| (other != seed, apart(other), other)).collect();
    if others.len() > LOOKED_AT {
        others.select_nth_unstable(LOOKED_AT - 1);
        others.truncate(LOOKED_AT);
    }
    others.sort_unstable();
    others.into_iter().map(|(_, _, other)| other).collect()
}

fn arrange(field: &Field<'_>, open: &mut [u32], chance: &mut Chance) {
    match chance.below(3) {
        0 => open.sort_by_key(|&job| (field.job(job).ready, job)),
        1 => open.sort_by_key(|&job| (-field.job(job).ready, job)),
        _ => {
            for index in (1..open.len()).rev() {
                open.swap(index, chance.below(u32::try_from(index + 1).unwrap_or(1)) as usize);
            }
        }
    }
}

/// Lets every order go where it costs least, until none wants to go anywhere else.
pub(super) fn settle(routes: &mut Routes<'_, '_>) {
    let movable = movable(routes.field);
    let mut changed = true;
    while changed {
        changed = false;
        for &job in &movable {
            let before = routes.total;
            routes.remove(job);
            if let Some(slot) = routes.best(job, || false) {
                routes.place(job, slot);
            }
            if routes.total < before {
                changed = true;
                routes.keep();
            } else {
                routes.take_back();
            }
        }
    }
}
