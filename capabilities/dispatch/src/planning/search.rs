//! From the draft to a good plan: put in what is new, then take parts out again and put them back better.

use kernel::Chance;

use super::{
    field::{Field, Second},
    policy::Bundling,
    route::{Route, number},
    routes::{Routes, as_trip},
    snapshot::Draft,
};

/// Orders that are alike, for each order: what is taken out together has a chance to change places.
const KIN: usize = 24;
/// Most orders that one round takes out.
const OUT: u32 = 8;
/// Of a thousand providers so many are passed over at random, so that the cheapest place is not always taken.
const PASSED: u32 = 15;

pub(super) fn near(field: &Field<'_>) -> Vec<Vec<u32>> {
    field
        .jobs
        .iter()
        .map(|job| {
            let mut hands: Vec<(Second, u32)> = (0_u32..)
                .zip(&field.crew)
                .filter(|(index, _)| job.open_to[*index as usize])
                .map(|(index, member)| (member.free + field.seconds(member.at, job.pickup.at), index))
                .collect();
            let most = field.policy.nearest.max(1);
            if hands.len() > most {
                hands.select_nth_unstable(most - 1);
                hands.truncate(most);
            }
            hands.sort_unstable();
            hands.into_iter().map(|(_, index)| index).collect()
        })
        .collect()
}

pub(super) fn follow(routes: &mut Routes<'_, '_>, drafts: &[Draft]) {
    for draft in drafts {
        let Some(&member) = routes.field.member_of.get(&draft.provider) else { continue };
        let mut route: Route = routes.by_member[member].clone();
        for trip in &draft.trips {
            let known: Vec<u32> = trip
                .iter()
                .filter_map(|id| routes.field.job_of.get(id).copied())
                .filter(|&job| routes.holder[job as usize].is_none() && may(routes, job, member, &route))
                .collect();
            if !known.is_empty() {
                route.extend(as_trip(&known));
            }
        }
        routes.put(member, route);
    }
    routes.keep();
}

fn may(routes: &Routes<'_, '_>, job: u32, member: usize, route: &[u32]) -> bool {
    let known = routes.field.job(job);
    known.open_to[member] && !known.later && !route.iter().any(|&entry| number(entry) == job)
}

/// Puts in all that has no place yet, the earliest ready first.
pub(super) fn fill(routes: &mut Routes<'_, '_>) {
    let field = routes.field;
    let mut open = unplaced(routes);
    open.sort_by_key(|&job| (field.job(job).ready, field.job(job).id));
    for job in open {
        if let Some(slot) = routes.best(job, || false) {
            routes.place(job, slot);
        }
    }
    routes.keep();
}

fn unplaced(routes: &Routes<'_, '_>) -> Vec<u32> {
    let jobs = 0_u32..;
    jobs.zip(&routes.field.jobs)
        .filter(|(job, known)| routes.holder[*job as usize].is_none() && !known.later)
        .map(|(job, _)| job)
        .collect()
}

pub(super) fn improve(routes: &mut Routes<'_, '_>) {
    let field = routes.field;
    let movable: Vec<u32> = (0_u32..)
        .zip(&field.jobs)
        .filter(|(_, job)| job.bound_to.is_none() && !job.later)
        .map(|(job, _)| job)
        .collect();
    if movable.is_empty() {
        return;
    }
    let kin = kin(field, &movable);
    let mut chance = Chance::seeded(field.policy.seed ^ field.now.as_micros().unsigned_abs());
    for _ in 0..field.policy.rounds {
        let before = routes.total;
        let mut out = take_out(routes, &movable, &kin, &mut chance);
        out.extend(unplaced(routes).into_iter().filter(|job| !out.contains(job)).collect::<Vec<_>>());
        arrange(field, &mut out, &mut chance);
        for job in out {
            if let Some(slot) = routes.best(job, || chance.below(1000) < PASSED) {
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

/// One order and some of its kin, or with whole routes around it.
fn take_out(routes: &mut Routes<'_, '_>, movable: &[u32], kin: &[Vec<u32>], chance: &mut Chance) -> Vec<u32> {
    let most = u32::try_from(movable.len()).unwrap_or(u32::MAX);
    let seed = chance.below(most) as usize;
    let count = 1 + chance.below(OUT.min(most));
    let mut out = Vec::new();
    for &job in std::iter::once(&movable[seed]).chain(&kin[seed]) {
        if out.len() as u32 >= count {
            break;
        }
        if chance.below(4) == 0 && !out.is_empty() {
            continue;
        }
        routes.remove(job);
        out.push(job);
    }
    out
}

fn arrange(field: &Field<'_>, out: &mut [u32], chance: &mut Chance) {
    match chance.below(3) {
        0 => out.sort_by_key(|&job| (field.job(job).ready, field.job(job).id)),
        1 => out.sort_by_key(|&job| (-field.job(job).ready, field.job(job).id)),
        _ => {
            for index in (1..out.len()).rev() {
                out.swap(index, chance.below(u32::try_from(index + 1).unwrap_or(1)) as usize);
            }
        }
    }
}

/// For each movable order those that are picked up near it in place and time.
fn kin(field: &Field<'_>, movable: &[u32]) -> Vec<Vec<u32>> {
    let together = field.policy.bundling != Bundling::Never;
    movable
        .iter()
        .map(|&one| {
            let job = field.job(one);
            let mut others: Vec<(Second, u32)> = movable
                .iter()
                .filter(|&&other| other != one)
                .map(|&other| {
                    let there = field.job(other);
                    let apart = if together && there.merchant == job.merchant {
                        0
                    } else {
                        field.seconds(job.pickup.at, there.pickup.at)
                    };
                    (apart + (job.ready - there.ready).abs() / 2, other)
                })
                .collect();
            if others.len() > KIN {
                others.select_nth_unstable(KIN - 1);
                others.truncate(KIN);
            }
            others.sort_unstable();
            others.into_iter().map(|(_, other)| other).collect()
        })
        .collect()
}
