//! From a plan to a better one: parts are taken out and put back, and at the end every single order goes where it
//! costs least.

use kernel::Chance;

use super::{
    field::{Field, Second},
    routes::Routes,
};

/// Most orders that one round takes out.
const OUT: u32 = 8;
/// Of a thousand providers so many are passed over at random, so that the cheapest place is not always taken.
const PASSED: u32 = 15;
/// One in so many of those that are alike stays where it is.
const STAYS: u32 = 4;

/// Far more passes over all orders than it takes until none moves; each pass but the last makes the plan better.
const SETTLING: u32 = 50;

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
        let mut open = routes.unplaced();
        open.extend(take_out(routes, &movable, &mut chance));
        arrange(field, &mut open, &mut chance);
        for job in open {
            if let Some(gap) = routes.best(job, || chance.below(1_000) < PASSED) {
                routes.place(job, gap);
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
        let stays = job != seed && chance.below(STAYS) == 0;
        if !stays && routes.remove(job) {
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
    for _ in 0..SETTLING {
        let before = routes.total;
        for &job in &movable {
            settle_one(routes, job);
        }
        if routes.total == before {
            break;
        }
    }
}

fn settle_one(routes: &mut Routes<'_, '_>, job: u32) {
    let before = routes.total;
    if routes.holder[job as usize].is_some() && !routes.remove(job) {
        return;
    }
    if let Some(gap) = routes.best(job, || false) {
        routes.place(job, gap);
    }
    if routes.total < before {
        routes.keep();
    } else {
        routes.take_back();
    }
}
