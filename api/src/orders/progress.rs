//! How far an order is on its way, and whether its customer can still turn back.

use kernel::{
    Timestamp,
    blueprint::{Blueprint, Mover, StateName},
};
use orders::{Change, Order};

use super::view::StepView;

/// The steps on the way of this order. A move back takes the time of later steps away again.
pub fn steps(rules: &Blueprint, order: &Order, history: &[Change]) -> Vec<StepView> {
    let way = rules.life_cycle.steps(order.order_type);
    let mut steps: Vec<StepView> =
        way.iter().map(|step| StepView { status: step.to_string(), at: None }).collect();
    for change in history {
        let step = step_of(rules, &change.to);
        let Some(position) = step.and_then(|step| way.iter().position(|other| other == step)) else {
            continue;
        };
        steps[position + 1..].iter_mut().for_each(|later| later.at = None);
        steps[position].at.get_or_insert(change.at);
    }
    steps
}

fn step_of<'r>(rules: &'r Blueprint, state: &StateName) -> Option<&'r StateName> {
    rules.life_cycle.state(state)?.step.as_ref()
}

/// Until when the customer may cancel, when they may at all: the grace period, or as long as nothing was paid.
pub fn cancellable_until(rules: &Blueprint, order: &Order, now: Timestamp) -> Option<Timestamp> {
    let facts = order.facts(now, true);
    let mut allowed = rules.life_cycle.allowed(&order.status, &[Mover::Customer], &facts);
    allowed.find(|made| rules.life_cycle.is_final(&made.to))?;
    let grace = order.placed_at.plus(rules.life_cycle.grace().duration());
    let hold = rules.payment.hold.filter(|_| !order.payment_settled);
    Some(hold.map_or(grace, |hold| order.placed_at.plus(hold.duration()).max(grace)))
}
