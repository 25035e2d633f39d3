//! Money that is taken is earned or given back; nothing waits for money for ever.

use kernel::blueprint::{
    Blueprint, Condition, Effect, LifeCycle, Move, PayWhen, Span, StateKind, StateName, Timer,
};

use super::walk::{can_be_made_paid, can_be_made_unpaid, reach};
use crate::desk::Desk;

pub fn check(blueprint: &Blueprint, desk: &Desk) {
    let payment = &blueprint.payment;
    ends(blueprint, desk);
    let waits = payment.methods.iter().any(|method| !method.is_by_hand());
    match (payment.when, payment.hold) {
        (PayWhen::Before, hold) => {
            paid_before(&blueprint.life_cycle, desk);
            if waits {
                held(&blueprint.life_cycle, hold, desk);
            }
        }
        (PayWhen::OnCompletion, Some(_)) => {
            desk.fault_at("payment.hold", "nothing is held when the money comes last: take `hold` out");
        }
        (PayWhen::OnCompletion, None) => {}
    }
}

/// What must follow when an order ends.
fn ends(blueprint: &Blueprint, desk: &Desk) {
    let methods = &blueprint.payment.methods;
    let by_hand = methods.iter().any(|method| method.is_by_hand());
    let by_gateway = methods.iter().any(|method| !method.is_by_hand());
    for made in &blueprint.life_cycle.moves {
        let kind = blueprint.life_cycle.state(&made.to).map(|state| state.kind);
        let lacks = |effect| !made.follows.contains(&effect);
        let may_be_paid = by_gateway && can_be_made_paid(made);
        let fault = |what: &str, effect: Effect| {
            let what = format!("the move `{}` {what}: add {effect} to `follows`", made.name);
            desk.fault_at(&format!("moves.{}", made.name), what);
        };
        if kind == Some(StateKind::Cancelled) && may_be_paid && lacks(Effect::Refund) {
            fault("ends orders that may be paid, and the money is never given back", Effect::Refund);
        }
        if kind == Some(StateKind::Cancelled) && lacks(Effect::ReleaseStock) {
            fault("ends orders whose portions never go back on sale", Effect::ReleaseStock);
        }
        if kind == Some(StateKind::Done) && by_hand && lacks(Effect::CollectCash) {
            fault("ends orders paid by hand, and the money never counts as received", Effect::CollectCash);
        }
    }
}

/// With payment before the work, no way to a done state may avoid the money.
fn paid_before(cycle: &LifeCycle, desk: &Desk) {
    let unpaid = reach(cycle, &cycle.initial, can_be_made_unpaid);
    let done = |state: &&StateName| cycle.state(state).is_some_and(|state| state.kind == StateKind::Done);
    if let Some(state) = unpaid.into_iter().find(done) {
        let what = format!(
            "payment comes before the work, but an order can be `{state}` unpaid: let a move on every way there \
             have `when = {{ payment = \"settled\" }}`"
        );
        desk.fault_at("payment.when", what);
    }
}

/// Wherever an order can stand unpaid, a timer must end the wait.
fn held(cycle: &LifeCycle, hold: Option<Span>, desk: &Desk) {
    let Some(hold) = hold else {
        desk.fault_at(
            "payment",
            "unpaid orders would wait for ever: add `hold`, and a timer that cancels them",
        );
        return;
    };
    let unpaid = reach(cycle, &cycle.initial, can_be_made_unpaid);
    for state in unpaid.into_iter().filter(|state| !cycle.is_final(state)) {
        if !cycle.timers_of(state).any(|timer| releases(cycle, timer, hold)) {
            let what = format!(
                "unpaid orders are held for {hold}, but no timer ends the wait in `{state}`: add one with `after = \
                 \"{hold}\"`, `when = {{ payment = \"pending\" }}` and a move that cancels"
            );
            desk.fault_at("payment.hold", what);
        }
    }
}

fn releases(cycle: &LifeCycle, timer: &Timer, hold: Span) -> bool {
    let to = cycle.move_named(&timer.make).map(|made: &Move| &made.to);
    let cancels = to.and_then(|to| cycle.state(to)).is_some_and(|state| state.kind == StateKind::Cancelled);
    cancels
        && timer.after == hold
        && timer.when.iter().all(|condition| *condition == Condition::PaymentPending)
}
