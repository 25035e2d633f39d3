//! An order must be able to get everywhere, and out of everywhere.

use kernel::blueprint::{Blueprint, LifeCycle, Move, OrderType, State, StateKind};

use super::walk::{is_open_to, reach};
use crate::desk::Desk;

/// Stops at the first thing that keeps orders from moving at all: the rest would only echo it.
pub fn check(blueprint: &Blueprint, desk: &Desk) {
    let cycle = &blueprint.life_cycle;
    if cycle.steps.is_empty() {
        desk.fault_at(
            "steps",
            "no order can be placed: list the steps of pickup, delivery or visit in [steps]",
        );
    } else if cycle.is_final(&cycle.initial) {
        let what = format!("`{}` ends an order before it begins: begin with an open state", cycle.initial);
        desk.fault_at("initial", what);
    } else if cycle.moves.iter().all(|made| can_ever_be_made(cycle, made, desk)) {
        for state in &cycle.states {
            unreachable(cycle, state, desk);
            cycle.order_types().for_each(|order_type| dead_end(cycle, state, order_type, desk));
        }
    }
}

fn can_ever_be_made(cycle: &LifeCycle, made: &Move, desk: &Desk) -> bool {
    let ever = cycle.order_types().any(|order_type| is_open_to(made, order_type));
    if !ever {
        let what = format!(
            "the conditions of the move `{}` never hold together: ask for an order type that has `steps`, and \
             for a payment that is either settled or pending",
            made.name
        );
        desk.fault_at(&format!("moves.{}", made.name), what);
    }
    ever
}

fn unreachable(cycle: &LifeCycle, state: &State, desk: &Desk) {
    if !cycle.order_types().any(|order_type| comes_to(cycle, state, order_type)) {
        let what = format!("no order ever comes to `{}`: add a move to it, or take it out", state.name);
        desk.fault_at(&format!("states.{}", state.name), what);
    }
}

/// Being cancelled is no way out: the work of every open order must have a chance to be done.
fn dead_end(cycle: &LifeCycle, state: &State, order_type: OrderType, desk: &Desk) {
    if state.is_final() || !comes_to(cycle, state, order_type) {
        return;
    }
    let ahead = reach(cycle, &state.name, |made| is_open_to(made, order_type));
    let is_done = |state: &State| state.kind == StateKind::Done && ahead.contains(&state.name);
    if !cycle.states.iter().any(is_done) {
        let what = format!(
            "an order for {order_type} that is `{}` can never be done: add a move that leads on, or give \
             the state the kind done or cancelled",
            state.name
        );
        desk.fault_at(&format!("states.{}", state.name), what);
    }
}

fn comes_to(cycle: &LifeCycle, state: &State, order_type: OrderType) -> bool {
    reach(cycle, &cycle.initial, |made| is_open_to(made, order_type)).contains(&state.name)
}
