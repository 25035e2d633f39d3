//! A life cycle, asked as the engine asks it.

use blueprints::built_in;
use kernel::{
    Timestamp,
    blueprint::{Blueprint, Facts, LifeCycle, Mover, OrderType, Refusal, StateName},
};

/// An order that is paid, and in nobody's hands.
pub const SETTLED: Facts = Facts {
    now: Timestamp::from_micros(10_000_000_000),
    placed_at: Timestamp::from_micros(9_000_000_000),
    entered_at: Timestamp::from_micros(9_500_000_000),
    order_type: OrderType::Pickup,
    payment_settled: true,
    reason_given: false,
    delivery_staff_assigned: false,
};

pub fn program(name: &str) -> Blueprint {
    built_in(name).expect("it comes with the program")
}

pub fn state(name: &str) -> StateName {
    name.parse().expect("a good name")
}

/// From where, to where, who, under which circumstances, and the move that it is or why not.
pub type Case<'a> = (&'a str, &'a str, Mover, Facts, Result<&'a str, Refusal>);

pub fn decides(cycle: &LifeCycle, cases: &[Case<'_>]) {
    for (from, to, mover, facts, expected) in cases {
        let decided = cycle.decide(&state(from), &state(to), &[*mover], facts);
        let decided = decided.map(|(made, by)| (made.name.as_str(), by));
        assert_eq!(decided, expected.map(|name| (name, *mover)), "{from} → {to} by {mover}");
    }
}
