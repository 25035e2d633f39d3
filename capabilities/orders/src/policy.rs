//! Who may.

use kernel::{Actor, blueprint::Mover};

use crate::Order;

pub fn may_see(actor: &Actor, order: &Order) -> bool {
    *actor == Actor::System || owns(actor, order) || actor.is_staff_of(order.market)
}

/// In which qualities an actor may move this order: a customer is one only on an order of their own, and roles held
/// in another market do not count here.
pub fn movers(actor: &Actor, order: &Order) -> Vec<Mover> {
    let mut movers = Mover::all_of(actor);
    movers.retain(|mover| match mover {
        Mover::System => true,
        Mover::Customer => owns(actor, order),
        _ => actor.is_staff_of(order.market),
    });
    movers
}

fn owns(actor: &Actor, order: &Order) -> bool {
    matches!(actor, Actor::Person(person) if person.account == order.customer && person.market == order.market)
}
