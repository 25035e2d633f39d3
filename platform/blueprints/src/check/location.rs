//! Whoever is shown must be on the way, whoever looks must get one answer, and a fence must be able to do what it says.

use kernel::blueprint::{Blueprint, Fence, Location, Mover, Requirement, Watcher};

use crate::desk::Desk;

/// What the fixes of a satellite receiver in a street are worth: a fence narrower than this is never surely crossed.
const NARROWEST_FENCE: u32 = 30;

pub fn check(blueprint: &Blueprint, desk: &Desk) {
    let Some(location) = &blueprint.location else { return };
    rhythm(location, desk);
    somebody(blueprint, desk);
    seen(blueprint, location, desk);
    links(location, desk);
    for (number, fence) in (1..).zip(&location.fences) {
        let path = format!("location.fences.{number}");
        stuck(blueprint, fence).into_iter().for_each(|what| desk.fault_at(&path, what));
    }
}

fn rhythm(location: &Location, desk: &Desk) {
    if location.every.as_seconds() == 0 {
        desk.fault_at("location.every", "a device cannot send without a pause: leave some seconds");
    }
    if location.fresh <= location.every {
        let what = format!(
            "a place is too old before the next one comes: let `fresh` be longer than the {} of `every`",
            location.every
        );
        desk.fault_at("location.fresh", what);
    }
}

fn somebody(blueprint: &Blueprint, desk: &Desk) {
    if blueprint.dispatch.is_none() {
        desk.fault_at("location", "nobody is ever assigned whose place could be known: add [dispatch]");
    }
}

fn seen(blueprint: &Blueprint, location: &Location, desk: &Desk) {
    for (number, row) in (1..).zip(&location.seen) {
        let path = format!("location.seen.{number}");
        for state in row.states.iter().filter(|state| blueprint.life_cycle.is_final(state)) {
            let what = format!("an order that is `{state}` is over, and nobody watches it: take it out");
            desk.fault_at(&format!("{path}.in.{state}"), what);
        }
        let earlier = location.seen[..number - 1].iter().filter(|other| other.by == row.by);
        for state in earlier.flat_map(|other| &other.states).filter(|state| row.states.contains(state)) {
            let what = format!("{} has two precisions in `{state}`: keep one of them", row.by);
            desk.fault_at(&path, what);
        }
    }
}

fn links(location: &Location, desk: &Desk) {
    let seen = location.seen.iter().any(|row| row.by == Watcher::Link);
    if location.share_link.is_some() && !seen {
        desk.fault_at(
            "location.share_link",
            "a link shows nothing: add [[location.seen]] with by = \"link\"",
        );
    }
    if location.share_link.is_none() && seen {
        desk.fault_at("location", "a link may see, but nobody can make one: add [location.share_link]");
    }
}

fn stuck(blueprint: &Blueprint, fence: &Fence) -> Vec<String> {
    let made = blueprint.life_cycle.move_named(&fence.make).expect("`names` has found every move");
    let name = &made.name;
    let mut faults = Vec::new();
    if !made.from.contains(&fence.state) {
        faults.push(format!("the move `{name}` does not begin in `{}`: name one of its `from`", fence.state));
    }
    if !made.by.contains(&Mover::System) {
        faults.push(format!("the system may not make the move `{name}`: add system to its `by`"));
    }
    if made.requires.contains(&Requirement::Reason) {
        faults.push(format!("a fence brings no reason, which `{name}` requires: make another move"));
    }
    if fence.radius.whole() < NARROWEST_FENCE {
        faults.push(format!(
            "a radius of {} is less than a device can tell: give {NARROWEST_FENCE} m at least",
            fence.radius
        ));
    }
    faults
}
