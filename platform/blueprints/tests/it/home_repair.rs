//! The life cycle of home repair, asked as the engine asks it.

use blueprints::page;
use kernel::blueprint::{
    Approval, Blueprint, Condition, Dispatching, Effect, Facts, Landmark, Mover, OrderType, Precision,
    Refusal, Requirement, Span, StateKind, StateName, Watcher,
};

use crate::asked::{self, decides, program, state};

/// A job that is paid and in a technician's hands.
const SETTLED: Facts =
    Facts { order_type: OrderType::Visit, delivery_staff_assigned: true, ..asked::SETTLED };
const UNPAID: Facts = Facts { payment_settled: false, ..SETTLED };
const REASONED: Facts = Facts { reason_given: true, ..SETTLED };
const NOBODYS: Facts = Facts { delivery_staff_assigned: false, ..REASONED };

fn repair() -> Blueprint {
    program("home_repair")
}

#[test]
fn who_may_move_what_and_when() {
    use Mover::{Admin, Customer, Kitchen, Operator, Provider, System};
    let cycle = repair().life_cycle;
    decides(
        &cycle,
        &[
            ("requested", "accepted", System, SETTLED, Ok("accept")),
            ("requested", "accepted", System, NOBODYS, Err(Refusal::Missing(Requirement::DeliveryStaff))),
            ("requested", "accepted", Provider, SETTLED, Err(Refusal::NotYours)),
            ("requested", "accepted", Kitchen, SETTLED, Err(Refusal::NotYours)),
            ("requested", "on_the_way", Provider, SETTLED, Err(Refusal::NoSuchMove)),
            ("accepted", "on_the_way", Provider, UNPAID, Ok("depart")),
            ("accepted", "on_the_way", Kitchen, SETTLED, Ok("depart")),
            ("accepted", "on_the_way", Customer, SETTLED, Err(Refusal::NotYours)),
            ("on_the_way", "in_service", Provider, SETTLED, Ok("begin")),
            ("accepted", "in_service", Provider, SETTLED, Err(Refusal::NoSuchMove)),
            ("in_service", "completed", Provider, SETTLED, Ok("complete")),
            ("in_service", "completed", Provider, UNPAID, Err(Refusal::Unmet(Condition::PaymentSettled))),
            ("in_service", "awaiting_payment", Provider, UNPAID, Ok("complete_unpaid")),
            (
                "in_service",
                "awaiting_payment",
                Provider,
                SETTLED,
                Err(Refusal::Unmet(Condition::PaymentPending)),
            ),
            ("awaiting_payment", "completed", System, SETTLED, Ok("pay")),
            ("awaiting_payment", "completed", Provider, SETTLED, Ok("pay")),
            (
                "awaiting_payment",
                "completed",
                Operator,
                UNPAID,
                Err(Refusal::Unmet(Condition::PaymentSettled)),
            ),
            ("accepted", "requested", System, SETTLED, Ok("release")),
            ("on_the_way", "requested", System, SETTLED, Ok("release")),
            ("in_service", "requested", System, SETTLED, Err(Refusal::NoSuchMove)),
            ("accepted", "requested", Provider, SETTLED, Err(Refusal::NotYours)),
            ("on_the_way", "accepted", Provider, SETTLED, Ok("undo_depart")),
            ("in_service", "on_the_way", Provider, SETTLED, Ok("undo_begin")),
            ("awaiting_payment", "in_service", Provider, UNPAID, Ok("undo_complete")),
            ("requested", "cancelled", Customer, NOBODYS, Ok("cancel")),
            ("accepted", "cancelled", Customer, REASONED, Ok("cancel")),
            ("accepted", "cancelled", Customer, SETTLED, Err(Refusal::Missing(Requirement::Reason))),
            ("on_the_way", "cancelled", Customer, REASONED, Err(Refusal::NotYours)),
            ("accepted", "cancelled", Provider, REASONED, Err(Refusal::NotYours)),
            ("on_the_way", "cancelled", Provider, REASONED, Ok("abandon")),
            ("in_service", "cancelled", Provider, SETTLED, Err(Refusal::Missing(Requirement::Reason))),
            ("awaiting_payment", "cancelled", Provider, REASONED, Err(Refusal::NotYours)),
            ("awaiting_payment", "cancelled", Operator, REASONED, Ok("call_off")),
            ("in_service", "cancelled", Admin, REASONED, Ok("call_off")),
            ("requested", "cancelled", System, NOBODYS, Ok("give_up")),
            ("accepted", "cancelled", System, REASONED, Err(Refusal::NotYours)),
            ("cancelled", "requested", Operator, REASONED, Err(Refusal::NoSuchMove)),
        ],
    );
}

#[test]
fn a_technician_has_one_step_ahead_at_a_time() {
    let cycle = repair().life_cycle;
    for (from, facts, expected) in [
        ("requested", SETTLED, None),
        ("accepted", SETTLED, Some("on_the_way")),
        ("on_the_way", SETTLED, Some("in_service")),
        ("in_service", SETTLED, Some("completed")),
        ("in_service", UNPAID, Some("awaiting_payment")),
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
    let cycle = repair().life_cycle;
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
fn a_technician_is_found_in_the_pool_and_lost_again() {
    let repair = repair();
    let dispatch = repair.dispatch.as_ref().unwrap();
    assert_eq!(dispatch.how, [Dispatching::Pool, Dispatching::ByHand]);
    let search = dispatch.search_in(&state("requested")).unwrap();
    assert_eq!(search.from, Landmark::DropOff);
    let to = |name| repair.life_cycle.move_named(name).unwrap().to.as_str();
    assert_eq!(
        (to(search.won.as_ref().unwrap()), to(search.lost.as_ref().unwrap())),
        ("accepted", "requested")
    );
    let giving_up = search.giving_up.as_ref().unwrap();
    assert_eq!((to(&giving_up.make), giving_up.after), ("cancelled", Span::seconds(86_400)));
    assert!(dispatch.search_in(&state("accepted")).is_none());
}

#[test]
fn the_source_says_these_numbers() {
    let repair = repair();
    let miles = f64::from(50) * 1_609.344;
    let search = repair.dispatch.unwrap().search.unwrap();
    assert!((search.radius.as_f64() - miles).abs() < 1.0, "the pool reaches fifty miles");
    assert_eq!(repair.location.unwrap().every, Span::seconds(60));
    let workforce = repair.workforce.unwrap();
    assert!(workforce.background_check && workforce.approval == Approval::Operator);
    assert!(!workforce.skills.is_empty() && !workforce.brands.is_empty());
    assert_eq!(workforce.capacity, 3);
}

#[test]
fn a_customer_sees_where_the_technician_is_only_while_they_come() {
    let location = repair().location.unwrap();
    let seen = |by: Watcher, name: &str| {
        let mut rows = location.seen.iter().filter(|row| row.by == by && row.states.contains(&state(name)));
        rows.next().map(|row| row.precision)
    };
    for (name, expected) in [
        ("requested", None),
        ("accepted", Some(Precision::Area)),
        ("on_the_way", Some(Precision::Exact)),
        ("in_service", None),
        ("awaiting_payment", None),
        ("completed", None),
        ("cancelled", None),
    ] {
        assert_eq!(seen(Watcher::Customer, name), expected, "{name}");
        assert_eq!(seen(Watcher::Link, name).is_some(), name == "on_the_way", "a link, {name}");
    }
}

#[test]
fn the_page_leaves_out_what_there_is_not() {
    let page = page(&repair());
    assert!(page.contains("## Documents") && page.contains("## Places"));
    assert!(!page.contains("## Slots") && !page.contains("## Fences"));
}
