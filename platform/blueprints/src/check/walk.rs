//! Where an order can get, following some of the moves.

use std::collections::BTreeSet;

use kernel::blueprint::{Condition, LifeCycle, Move, OrderType, StateName};

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
    let excluded =
        |condition: &Condition| matches!(condition, Condition::OrderType(only) if *only != order_type);
    let one_fits = made.when_any.is_empty() || !made.when_any.iter().all(excluded);
    one_fits && !made.when.iter().any(excluded)
}

/// Whether the move waits for the money.
pub fn needs_settled(made: &Move) -> bool {
    let alternatives = &made.when_any;
    let all_alternatives = alternatives.iter().all(|one| *one == Condition::PaymentSettled);
    made.when.contains(&Condition::PaymentSettled) || (!alternatives.is_empty() && all_alternatives)
}
