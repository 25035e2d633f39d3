//! Every timer must fire some day, and be able to do what it says.

use kernel::blueprint::{Blueprint, Condition, Move, Mover, Requirement, Timer};

use super::walk::{can_be_made_unpaid, reach};
use crate::desk::Desk;

pub fn check(blueprint: &Blueprint, desk: &Desk) {
    for timer in &blueprint.life_cycle.timers {
        let made = blueprint.life_cycle.move_named(&timer.make).expect("`names` has found every move");
        let faults = [
            elsewhere(timer, made),
            never(blueprint, timer, made),
            missed(blueprint, timer),
            helpless(timer, made),
        ];
        for what in faults {
            what.into_iter().for_each(|what| desk.fault_at(&format!("timers.{}", timer.name), what));
        }
    }
}

fn elsewhere(timer: &Timer, made: &Move) -> Option<String> {
    (!made.from.contains(&timer.state)).then(|| {
        format!(
            "the timer `{}` waits in `{}`, where the move `{}` does not start: add `{}` to its `from`, or make \
             another move",
            timer.name, timer.state, made.name, timer.state
        )
    })
}

fn never(blueprint: &Blueprint, timer: &Timer, made: &Move) -> Option<String> {
    let name = &timer.name;
    if timer.after.as_seconds() == 0 {
        return Some(format!(
            "the timer `{name}` waits for no time at all: give `after` a length such as 5 min"
        ));
    }
    let waits_for_money = timer.when.contains(&Condition::PaymentPending);
    if waits_for_money && blueprint.payment.methods.iter().all(|method| method.is_by_hand()) {
        return Some(format!(
            "the timer `{name}` never fires: no method of payment is ever pending, so take the timer or its \
             `payment` condition out"
        ));
    }
    let all: Vec<&Condition> = timer.when.iter().chain(&made.when).collect();
    let contradicts = all.contains(&&Condition::PaymentPending) && all.contains(&&Condition::PaymentSettled);
    let too_late = all
        .iter()
        .any(|condition| matches!(condition, Condition::EnteredWithin(span) if *span < timer.after));
    (contradicts || too_late).then(|| {
        format!(
            "the timer `{name}` never fires: its conditions and those of `{}` exclude each other",
            made.name
        )
    })
}

/// A timer starts when an order comes into its state, if its conditions hold then. Whoever pays later, or turns to cash,
/// does so while the order stands there.
fn missed(blueprint: &Blueprint, timer: &Timer) -> Option<String> {
    let cycle = &blueprint.life_cycle;
    let may_wait = blueprint.payment.methods.iter().any(|method| !method.is_by_hand());
    let only_paid = timer.when.contains(&Condition::PaymentSettled);
    let missed =
        only_paid && may_wait && reach(cycle, &cycle.initial, can_be_made_unpaid).contains(&timer.state);
    missed.then(|| {
        format!(
            "the timer `{}` is never started for orders that are paid while they stand in `{}`: take its \
             `payment` condition out",
            timer.name, timer.state
        )
    })
}

/// The engine brings along nothing but the reason written with the timer.
fn helpless(timer: &Timer, made: &Move) -> Option<String> {
    let name = &timer.name;
    if !made.by.contains(&Mover::System) {
        return Some(format!(
            "the timer `{name}` may not make the move `{}`: add system to its `by`",
            made.name
        ));
    }
    let missing = made.requires.iter().find(|requirement| match requirement {
        Requirement::Reason => timer.reason.is_none(),
        Requirement::DeliveryStaff => true,
    })?;
    Some(format!(
        "the timer `{name}` cannot bring the {missing} that the move `{}` requires: {}",
        made.name,
        match missing {
            Requirement::Reason => "give it a `reason`",
            Requirement::DeliveryStaff => "make another move",
        }
    ))
}
