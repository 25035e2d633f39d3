//! Whoever is looked for must be there to be found, and what follows from finding them must be possible.

use kernel::blueprint::{
    Blueprint, Dispatch, Dispatching, GivingUp, LifeCycle, Move, Mover, Requirement, SearchRules, Word,
};

use crate::desk::Desk;

/// The ways in which the engine acts by itself; one of them at a time.
const ACTIVE: [Dispatching; 2] = [Dispatching::Offers, Dispatching::Automatic];

pub fn check(blueprint: &Blueprint, desk: &Desk) {
    let Some(dispatch) = &blueprint.dispatch else { return };
    ways(dispatch, desk);
    let Some(search) = &dispatch.search else { return };
    people(blueprint, search, desk);
    distances(search, desk);
    states(&blueprint.life_cycle, search, desk);
    moves(&blueprint.life_cycle, search, desk);
    if let Some(giving_up) = &search.giving_up {
        give_up(&blueprint.life_cycle, search, giving_up, desk);
    }
}

fn ways(dispatch: &Dispatch, desk: &Desk) {
    let searches = dispatch.how.iter().any(|how| *how != Dispatching::ByHand);
    match (searches, &dispatch.search) {
        (true, None) => desk.fault_at("dispatch", "nobody says who is looked for: add [dispatch.search]"),
        (false, Some(_)) => {
            let what = "nobody is looked for where all is done by hand: take it out, or add pool, offers \
                        or automatic to `how`";
            desk.fault_at("dispatch.search", what);
        }
        _ => {}
    }
    let active: Vec<_> = ACTIVE.into_iter().filter(|how| dispatch.is(*how)).collect();
    if let [one, other, ..] = active.as_slice() {
        desk.fault_at("dispatch.how", format!("{one} and {other} would both decide: keep one of them"));
    }
    let asking = dispatch.search.as_ref().and_then(|search| search.asking);
    match (dispatch.is(Dispatching::Offers), asking) {
        (true, None) if dispatch.search.is_some() => {
            desk.fault_at(
                "dispatch.search",
                "offers have no deadline: add ask = { at_once = 1, lapse = \"30 s\" }",
            );
        }
        (false, Some(_)) => {
            desk.fault_at("dispatch.search.ask", "nobody is asked: take it out, or add offers to `how`");
        }
        _ => {}
    }
}

fn people(blueprint: &Blueprint, search: &SearchRules, desk: &Desk) {
    if blueprint.workforce.is_none() {
        desk.fault_at("dispatch.search", "there are no providers to be found: add [workforce]");
    }
    if search.silence.is_some() && blueprint.location.is_none() {
        let what = "nobody can go silent where no device tells its place: take it out, or add [location]";
        desk.fault_at("dispatch.search.silence", what);
    }
}

fn distances(search: &SearchRules, desk: &Desk) {
    if search.radius.whole() == 0 {
        desk.fault_at("dispatch.search.radius", "nobody is no distance away: give one such as 5 km");
    }
    let Some(widening) = search.widening else { return };
    if widening.by.whole() == 0 || widening.every.as_seconds() == 0 {
        desk.fault_at(
            "dispatch.search.widen",
            "it never gets wider: give `by` and `every` more than nothing",
        );
    }
    if widening.to <= search.radius {
        let what = format!("it is as wide from the start: give `to` more than {}", search.radius);
        desk.fault_at("dispatch.search.widen", what);
    }
}

fn states(cycle: &LifeCycle, search: &SearchRules, desk: &Desk) {
    for state in search.states.iter().filter(|state| cycle.is_final(state)) {
        let what = format!("an order that is `{state}` is over, and needs nobody: take it out");
        desk.fault_at(&format!("dispatch.search.in.{state}"), what);
    }
}

fn moves(cycle: &LifeCycle, search: &SearchRules, desk: &Desk) {
    let named = |name| cycle.move_named(name).expect("`names` has found every move");
    let won = search.won.as_ref().map(named);
    if let Some(made) = won {
        let path = "dispatch.search.won";
        for state in search.states.iter().filter(|state| !made.from.contains(state)) {
            let what = format!("the move `{}` does not begin in `{state}`: add it to its `from`", made.name);
            desk.fault_at(path, what);
        }
        if search.states.contains(&made.to) {
            let what = format!(
                "the move `{}` leads to `{}`, where somebody is looked for again: lead it elsewhere",
                made.name, made.to
            );
            desk.fault_at(path, what);
        }
        helpless(made, &[Requirement::DeliveryStaff]).into_iter().for_each(|what| desk.fault_at(path, what));
    }
    if let Some(made) = search.lost.as_ref().map(named) {
        let path = "dispatch.search.lost";
        if won.is_some_and(|won| !made.from.contains(&won.to)) {
            let what =
                format!("the move `{}` does not begin where `won` leads: add that to its `from`", made.name);
            desk.fault_at(path, what);
        }
        if !search.states.contains(&made.to) {
            let what = format!(
                "the move `{}` leads to `{}`, where nobody is looked for: lead it to a state of `in`",
                made.name, made.to
            );
            desk.fault_at(path, what);
        }
        helpless(made, &[]).into_iter().for_each(|what| desk.fault_at(path, what));
    }
}

fn give_up(cycle: &LifeCycle, search: &SearchRules, giving_up: &GivingUp, desk: &Desk) {
    let path = "dispatch.search.give_up";
    let made = cycle.move_named(&giving_up.make).expect("`names` has found every move");
    for state in search.states.iter().filter(|state| !made.from.contains(state)) {
        let what = format!("the move `{}` does not begin in `{state}`: add it to its `from`", made.name);
        desk.fault_at(path, what);
    }
    let brought: &[Requirement] = if giving_up.reason.is_some() { &[Requirement::Reason] } else { &[] };
    helpless(made, brought).into_iter().for_each(|what| desk.fault_at(path, what));
    if giving_up.after.as_seconds() == 0 {
        desk.fault_at(path, "it gives up before it begins: give `after` a length such as 30 min");
    }
}

/// The engine makes it, and brings along only so much.
fn helpless(made: &Move, brought: &[Requirement]) -> Vec<String> {
    let name = &made.name;
    let mut faults = Vec::new();
    if !made.by.contains(&Mover::System) {
        faults.push(format!("the system may not make the move `{name}`: add system to its `by`"));
    }
    for missing in made.requires.iter().filter(|missing| !brought.contains(missing)) {
        faults.push(format!(
            "nobody brings the {} that the move `{name}` requires: make another move",
            missing.as_str()
        ));
    }
    faults
}
