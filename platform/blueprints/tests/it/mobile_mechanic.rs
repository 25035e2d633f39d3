//! The life cycle of the mobile mechanic, asked as the engine asks it.

use blueprints::page;
use kernel::blueprint::{
    Blueprint, Condition, Crossing, Dispatching, Effect, Facts, Landmark, Metres, Mover, OrderType,
    Precision, Refusal, Requirement, Span, StateKind, StateName, Watcher, Word,
};

use crate::asked::{self, decides, program, state};

/// A job that is paid and in a mechanic's hands.
const SETTLED: Facts =
    Facts { order_type: OrderType::Visit, delivery_staff_assigned: true, ..asked::SETTLED };
const UNPAID: Facts = Facts { payment_settled: false, ..SETTLED };
const REASONED: Facts = Facts { reason_given: true, ..SETTLED };
const NOBODYS: Facts = Facts { delivery_staff_assigned: false, ..REASONED };

fn mechanic() -> Blueprint {
    program("mobile_mechanic")
}

#[test]
fn who_may_move_what_and_when() {
    use Mover::{Admin, Customer, Kitchen, Operator, Provider, System};
    let cycle = mechanic().life_cycle;
    decides(
        &cycle,
        &[
            ("requested", "assigned", System, SETTLED, Ok("assign")),
            ("requested", "assigned", System, NOBODYS, Err(Refusal::Missing(Requirement::DeliveryStaff))),
            ("requested", "assigned", Provider, SETTLED, Err(Refusal::NotYours)),
            ("requested", "assigned", Operator, SETTLED, Err(Refusal::NotYours)),
            ("assigned", "en_route", Provider, UNPAID, Ok("set_out")),
            ("assigned", "en_route", Customer, SETTLED, Err(Refusal::NotYours)),
            ("assigned", "arrived", Provider, SETTLED, Err(Refusal::NoSuchMove)),
            ("en_route", "arrived", System, SETTLED, Ok("arrive")),
            ("en_route", "arrived", Provider, SETTLED, Ok("arrive")),
            ("en_route", "in_progress", Provider, SETTLED, Err(Refusal::NoSuchMove)),
            ("arrived", "in_progress", Provider, SETTLED, Ok("begin")),
            ("arrived", "in_progress", System, SETTLED, Err(Refusal::NotYours)),
            ("in_progress", "completed", Provider, SETTLED, Ok("complete")),
            ("in_progress", "completed", Kitchen, UNPAID, Err(Refusal::Unmet(Condition::PaymentSettled))),
            ("in_progress", "awaiting_payment", Provider, UNPAID, Ok("complete_unpaid")),
            (
                "in_progress",
                "awaiting_payment",
                Provider,
                SETTLED,
                Err(Refusal::Unmet(Condition::PaymentPending)),
            ),
            ("awaiting_payment", "completed", System, SETTLED, Ok("pay")),
            (
                "awaiting_payment",
                "completed",
                Provider,
                UNPAID,
                Err(Refusal::Unmet(Condition::PaymentSettled)),
            ),
            ("assigned", "requested", System, SETTLED, Ok("release")),
            ("en_route", "requested", System, SETTLED, Ok("release")),
            ("arrived", "requested", System, SETTLED, Err(Refusal::NoSuchMove)),
            ("en_route", "requested", Provider, SETTLED, Err(Refusal::NotYours)),
            ("arrived", "en_route", Provider, SETTLED, Ok("undo_arrive")),
            ("in_progress", "arrived", Provider, SETTLED, Ok("undo_begin")),
            ("awaiting_payment", "in_progress", Provider, UNPAID, Ok("undo_complete")),
            ("requested", "cancelled", Customer, NOBODYS, Ok("cancel")),
            ("assigned", "cancelled", Customer, SETTLED, Err(Refusal::Missing(Requirement::Reason))),
            ("en_route", "cancelled", Customer, REASONED, Err(Refusal::NotYours)),
            ("assigned", "cancelled", Provider, REASONED, Err(Refusal::NotYours)),
            ("arrived", "cancelled", Provider, REASONED, Ok("abandon")),
            ("awaiting_payment", "cancelled", Provider, REASONED, Err(Refusal::NotYours)),
            ("awaiting_payment", "cancelled", Admin, REASONED, Ok("call_off")),
            ("requested", "cancelled", System, NOBODYS, Ok("give_up")),
            ("assigned", "cancelled", System, REASONED, Err(Refusal::NotYours)),
            ("cancelled", "requested", Operator, REASONED, Err(Refusal::NoSuchMove)),
        ],
    );
}

#[test]
fn a_mechanic_has_one_step_ahead_at_a_time() {
    let cycle = mechanic().life_cycle;
    for (from, facts, expected) in [
        ("requested", SETTLED, None),
        ("assigned", SETTLED, Some("en_route")),
        ("en_route", SETTLED, Some("arrived")),
        ("arrived", SETTLED, Some("in_progress")),
        ("in_progress", SETTLED, Some("completed")),
        ("in_progress", UNPAID, Some("awaiting_payment")),
        ("awaiting_payment", SETTLED, Some("completed")),
        ("awaiting_payment", UNPAID, None),
        ("completed", SETTLED, None),
    ] {
        let from = state(from);
        let ends = |name: &StateName| cycle.state(name).unwrap().kind == StateKind::Cancelled;
        let ahead = cycle.allowed(&from, &[Mover::Provider], &facts);
        let ahead: Vec<_> = ahead.filter(|made| !made.undo && !ends(&made.to)).collect();
        assert_eq!(ahead.iter().map(|made| made.to.as_str()).next(), expected, "{from}");
        assert!(ahead.len() <= 1, "{from}: which of them is the one?");
    }
}

#[test]
fn an_order_ends_with_everything_settled() {
    let cycle = mechanic().life_cycle;
    for made in cycle.moves.iter().filter(|made| cycle.is_final(&made.to)) {
        let expected: &[Effect] = match made.name.as_str() {
            "complete" | "pay" => {
                assert_eq!(made.when, [Condition::PaymentSettled], "{}", made.name);
                &[Effect::CollectCash, Effect::AskFeedback, Effect::CloseRooms]
            }
            _ => &[Effect::ReleaseStock, Effect::Refund, Effect::CloseRooms],
        };
        assert_eq!(made.follows, expected, "{}", made.name);
    }
}

#[test]
fn a_mechanic_is_asked_or_claims_or_is_sent() {
    let mechanic = mechanic();
    let dispatch = mechanic.dispatch.as_ref().unwrap();
    assert_eq!(dispatch.how, [Dispatching::Offers, Dispatching::Pool, Dispatching::ByHand]);
    let search = dispatch.search_in(&state("requested")).unwrap();
    assert_eq!(search.from, Landmark::DropOff);
    let asking = search.asking.unwrap();
    assert_eq!((asking.at_once, asking.lapse), (3, Span::seconds(120)));
    let to = |name| mechanic.life_cycle.move_named(name).unwrap().to.as_str();
    let (won, lost) = (search.won.as_ref().unwrap(), search.lost.as_ref().unwrap());
    assert_eq!((to(won), to(lost)), ("assigned", "requested"));
    let giving_up = search.giving_up.as_ref().unwrap();
    assert_eq!((to(&giving_up.make), giving_up.after), ("cancelled", Span::seconds(7_200)));
    assert!(dispatch.search_in(&state("assigned")).is_none());
    assert!(page(&mechanic).contains("| taken back after silence of | 15 min |"));
}

#[test]
fn coming_near_makes_the_job_arrived() {
    let location = mechanic().location.unwrap();
    let [fence] = location.fences.as_slice() else { panic!("there is one fence") };
    assert_eq!((fence.around, fence.when), (Landmark::DropOff, Crossing::Arrived));
    assert_eq!(fence.radius, Metres::new(80));
    assert_eq!((fence.state.as_str(), fence.make.as_str()), ("en_route", "arrive"));
}

#[test]
fn a_place_is_sent_every_ten_seconds_and_seen_only_while_the_job_is_active() {
    let location = mechanic().location.unwrap();
    assert_eq!(location.every, Span::seconds(10));
    let active = ["en_route", "arrived", "in_progress"];
    for row in &location.seen {
        assert!(row.states.iter().all(|name| active.contains(&name.as_str())), "{}", row.by);
        assert_eq!(row.precision, Precision::Exact, "{}", row.by);
    }
    for watcher in Watcher::ALL {
        assert!(location.seen.iter().any(|row| row.by == *watcher), "{watcher} sees nothing");
    }
    assert!(location.trail.is_some(), "what was driven is kept for finished jobs");
}
