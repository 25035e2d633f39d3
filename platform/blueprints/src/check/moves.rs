//! Every move must be somebody's, and only one must fit.

use kernel::blueprint::{Blueprint, LifeCycle, Move, Mover, Requirement, StateKind};

use crate::desk::Desk;

pub fn check(blueprint: &Blueprint, desk: &Desk) {
    let cycle = &blueprint.life_cycle;
    for (nr, made) in cycle.moves.iter().enumerate() {
        let path = format!("moves.{}", made.name);
        for what in [nobody(blueprint, made), astray(cycle, made), unmet(blueprint, made)] {
            what.into_iter().for_each(|what| desk.fault_at(&path, what));
        }
        for other in &cycle.moves[..nr] {
            rivals(made, other).into_iter().for_each(|what| desk.fault_at(&path, what));
        }
    }
}

fn nobody(blueprint: &Blueprint, made: &Move) -> Option<String> {
    let name = &made.name;
    let by_timer = blueprint.life_cycle.timers.iter().any(|timer| timer.make == *name);
    let by_payment = blueprint.payment.on_captured.as_ref() == Some(name);
    let fences = blueprint.location.iter().flat_map(|location| &location.fences);
    let by_fence = fences.into_iter().any(|fence| fence.make == *name);
    let by_search = blueprint.dispatch.iter().filter_map(|dispatch| dispatch.search.as_ref()).any(|search| {
        let giving_up = search.giving_up.as_ref().map(|giving_up| &giving_up.make);
        [search.won.as_ref(), search.lost.as_ref(), giving_up].contains(&Some(name))
    });
    (made.by == [Mover::System] && !by_timer && !by_payment && !by_fence && !by_search).then(|| {
        format!(
            "nothing makes the move `{name}`: only the system may, so let a timer or `payment.on_captured` \
             make it, or add roles to `by`"
        )
    })
}

fn astray(cycle: &LifeCycle, made: &Move) -> Option<String> {
    let (name, to) = (&made.name, &made.to);
    if made.from.contains(to) {
        return Some(format!("the move `{name}` leads from `{to}` to itself: take `{to}` out of `from`"));
    }
    let cancelled = |from| cycle.state(from).is_some_and(|state| state.kind == StateKind::Cancelled);
    made.from.iter().find(|from| cancelled(*from)).map(|from| {
        format!(
            "the move `{name}` brings back an order that is `{from}`, whose money and stock were given back: \
             take `{from}` out of `from`"
        )
    })
}

/// Requirements that cannot be fulfilled.
fn unmet(blueprint: &Blueprint, made: &Move) -> Option<String> {
    let name = &made.name;
    if made.requires.contains(&Requirement::DeliveryStaff) && blueprint.dispatch.is_none() {
        return Some(format!(
            "the move `{name}` requires delivery staff, and nobody can assign any: add [dispatch]"
        ));
    }
    if !made.requires.contains(&Requirement::Reason) {
        return None;
    }
    made.by.iter().find(|mover| blueprint.cancel_reasons_of(**mover).is_empty()).map(|mover| {
        format!(
            "the move `{name}` requires a reason, and {mover} has none: add `{mover}` to [cancel_reasons]"
        )
    })
}

/// Two moves between the same states for the same person: which one is meant could not be told.
fn rivals(made: &Move, other: &Move) -> Option<String> {
    let from = made.from.iter().find(|from| other.from.contains(from))?;
    let mover = made.by.iter().find(|mover| other.by.contains(mover))?;
    (made.to == other.to).then(|| {
        format!(
            "the moves `{}` and `{}` both lead {mover} from `{from}` to `{}`: make them one move, with \
             `when_any` for alternatives",
            other.name, made.name, made.to
        )
    })
}
