//! Where an order can get, following some of the moves.

use std::collections::BTreeSet;

use kernel::blueprint::{Condition, LifeCycle, Move, OrderType, StateName, Word};

pub type Reached<'a> = BTreeSet<&'a StateName>;

/// Every state that can be reached from `start`, itself included.
pub fn reach<'a>(cycle: &'a LifeCycle, start: &'a StateName, follow: impl Fn(&Move) -> bool) -> Reached<'a> {
    let moves: Vec<&Move> = cycle.moves.iter().filter(|made| follow(made)).collect();
    let mut reached = Reached::from([start]);
    loop {
        let before = reached.len();
        let next = moves.iter().filter(|made| made.from.iter().any(|from| reached.contains(from)));
        let next: Vec<&StateName> = next.map(|made| &made.to).collect();
        reached.extend(next);
        if reached.len() == before {
            return reached;
        }
    }
}

/// Whether an order of this type could ever make the move.
pub fn is_open_to(made: &Move, order_type: OrderType) -> bool {
    [true, false].into_iter().any(|settled| can_hold(made, order_type, settled))
}

pub fn can_be_made_paid(made: &Move) -> bool {
    OrderType::ALL.iter().any(|order_type| can_hold(made, *order_type, true))
}

pub fn can_be_made_unpaid(made: &Move) -> bool {
    OrderType::ALL.iter().any(|order_type| can_hold(made, *order_type, false))
}

/// Whether the conditions can hold for such an order, given the right moment.
fn can_hold(made: &Move, order_type: OrderType, settled: bool) -> bool {
    let fits = |condition: &Condition| match condition {
        Condition::PaymentSettled => settled,
        Condition::PaymentPending => !settled,
        Condition::OrderType(only) => *only == order_type,
        Condition::PlacedWithin(_) | Condition::EnteredWithin(_) => true,
    };
    made.when.iter().all(fits) && (made.when_any.is_empty() || made.when_any.iter().any(fits))
}
