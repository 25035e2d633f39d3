//! Who may.

use kernel::{AccountId, Actor, blueprint::Mover};

use crate::Order;

pub fn may_see(actor: &Actor, order: &Order) -> bool {
    *actor == Actor::System
        || owns(actor, order)
        || has_in_hand(actor, order)
        || actor.is_staff_of(order.market)
}

/// In which qualities an actor may move this order: a customer is one only on an order of their own, a provider on one
/// they have in hand, and roles held in another market do not count here.
pub fn movers(actor: &Actor, order: &Order) -> Vec<Mover> {
    let mut movers = Mover::all_of(actor);
    movers.retain(|mover| match mover {
        Mover::System => true,
        Mover::Customer => owns(actor, order),
        Mover::Provider => has_in_hand(actor, order),
        _ => actor.is_staff_of(order.market),
    });
    movers
}

fn owns(actor: &Actor, order: &Order) -> bool {
    is_here(actor, order, Some(order.customer))
}

fn has_in_hand(actor: &Actor, order: &Order) -> bool {
    is_here(actor, order, order.delivery_staff)
}

fn is_here(actor: &Actor, order: &Order, account: Option<AccountId>) -> bool {
    matches!(actor, Actor::Person(person) if Some(person.account) == account && person.market == order.market)
}
