//! What the customer sees must follow what happens.

use kernel::blueprint::{Blueprint, LifeCycle, OrderType, StateKind};

use super::walk::{Reached, is_open_to, reach};
use crate::desk::Desk;

pub fn check(blueprint: &Blueprint, desk: &Desk) {
    let cycle = &blueprint.life_cycle;
    for order_type in cycle.order_types() {
        let reached = reach(cycle, &cycle.initial, |made| is_open_to(made, order_type));
        never_taken(cycle, order_type, &reached, desk);
        unshown(cycle, order_type, &reached, desk);
        ends(cycle, order_type, desk);
    }
}

fn never_taken(cycle: &LifeCycle, order_type: OrderType, reached: &Reached<'_>, desk: &Desk) {
    for step in cycle.steps(order_type).iter().filter(|step| !reached.contains(step)) {
        let what = format!("an order for {order_type} never comes to the step `{step}`: take it out");
        desk.fault_at(&format!("steps.{order_type}.{step}"), what);
    }
}

fn unshown(cycle: &LifeCycle, order_type: OrderType, reached: &Reached<'_>, desk: &Desk) {
    let steps = cycle.steps(order_type);
    let states = cycle.states.iter().filter(|state| !state.is_final() && reached.contains(&state.name));
    for state in states.filter(|state| !state.step.as_ref().is_some_and(|step| steps.contains(step))) {
        let what = format!(
            "an order for {order_type} that is `{}` shows as no step: add it to `steps.{order_type}`, or name \
             in `step` the one it is shown as",
            state.name
        );
        desk.fault_at(&format!("states.{}", state.name), what);
    }
}

fn ends(cycle: &LifeCycle, order_type: OrderType, desk: &Desk) {
    let last = cycle.steps(order_type).last().and_then(|step| cycle.state(step));
    if let Some(last) = last.filter(|last| last.kind != StateKind::Done) {
        let what =
            format!("the last step of {order_type} is `{}`: end with a state of the kind done", last.name);
        desk.fault_at(&format!("steps.{order_type}.{}", last.name), what);
    }
}
