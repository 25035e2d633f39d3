//! The life cycle of campus food, asked as the engine asks it.

use kernel::blueprint::{
    Blueprint, Condition, Effect, Facts, Mover, OrderType, Refusal, Requirement, Span, TimeOfDay,
};

use crate::asked::{SETTLED, decides, program, state};

const UNPAID: Facts = Facts { payment_settled: false, reason_given: true, ..SETTLED };
const DELIVERY: Facts = Facts { order_type: OrderType::Delivery, ..SETTLED };
const ASSIGNED: Facts = Facts { delivery_staff_assigned: true, ..DELIVERY };
const REASONED: Facts = Facts { reason_given: true, ..SETTLED };

fn campus() -> Blueprint {
    program("campus_food")
}

/// The same facts, so many seconds after the order was placed and came into its state.
fn after(seconds: u32, facts: Facts) -> Facts {
    let now = facts.placed_at.plus(Span::seconds(seconds).duration());
    Facts { now, entered_at: facts.placed_at, ..facts }
}

#[test]
fn who_may_move_what_and_when() {
    use Mover::{Admin, Customer, Kitchen, Operator, Provider, System};
    let cycle = campus().life_cycle;
    decides(
        &cycle,
        &[
            ("received", "confirmed", System, SETTLED, Ok("confirm")),
            ("received", "confirmed", Kitchen, UNPAID, Err(Refusal::Unmet(Condition::PaymentSettled))),
            ("received", "preparing", Kitchen, SETTLED, Ok("prepare")),
            ("confirmed", "preparing", Operator, SETTLED, Ok("prepare")),
            ("confirmed", "preparing", Admin, SETTLED, Ok("prepare")),
            ("received", "preparing", Kitchen, UNPAID, Err(Refusal::Unmet(Condition::PaymentSettled))),
            ("received", "preparing", Customer, SETTLED, Err(Refusal::NotYours)),
            ("received", "preparing", System, SETTLED, Err(Refusal::NotYours)),
            ("received", "ready", Kitchen, SETTLED, Err(Refusal::NoSuchMove)),
            ("preparing", "ready", Kitchen, SETTLED, Ok("finish")),
            ("ready", "completed", Kitchen, SETTLED, Ok("hand_over")),
            ("ready", "completed", Kitchen, ASSIGNED, Err(unmet(OrderType::Pickup))),
            ("ready", "out_for_delivery", Kitchen, SETTLED, Err(unmet(OrderType::Delivery))),
            (
                "ready",
                "out_for_delivery",
                Kitchen,
                DELIVERY,
                Err(Refusal::Missing(Requirement::DeliveryStaff)),
            ),
            ("ready", "out_for_delivery", Kitchen, ASSIGNED, Ok("dispatch")),
            ("out_for_delivery", "completed", Kitchen, ASSIGNED, Ok("deliver")),
            ("preparing", "confirmed", Kitchen, SETTLED, Ok("undo_prepare")),
            ("ready", "preparing", Kitchen, SETTLED, Ok("undo_finish")),
            ("out_for_delivery", "ready", Kitchen, ASSIGNED, Ok("undo_dispatch")),
            ("completed", "ready", Kitchen, after(15 * 60, SETTLED), Ok("recall")),
            ("completed", "ready", Kitchen, after(15 * 60 + 1, SETTLED), Err(entered_within(15 * 60))),
            ("received", "cancelled", Customer, after(60, REASONED), Ok("cancel")),
            (
                "received",
                "cancelled",
                Customer,
                after(61, REASONED),
                Err(Refusal::NoneMet(Condition::PaymentPending)),
            ),
            ("received", "cancelled", Customer, UNPAID, Ok("cancel")),
            (
                "received",
                "cancelled",
                Customer,
                after(5, SETTLED),
                Err(Refusal::Missing(Requirement::Reason)),
            ),
            ("preparing", "cancelled", Customer, after(5, REASONED), Err(Refusal::NotYours)),
            ("preparing", "cancelled", Kitchen, REASONED, Ok("reject")),
            ("out_for_delivery", "cancelled", Operator, REASONED, Ok("reject")),
            ("ready", "cancelled", Kitchen, SETTLED, Err(Refusal::Missing(Requirement::Reason))),
            ("received", "cancelled", System, UNPAID, Ok("expire")),
            ("received", "cancelled", System, REASONED, Err(Refusal::Unmet(Condition::PaymentPending))),
            ("cancelled", "received", Operator, REASONED, Err(Refusal::NoSuchMove)),
            ("received", "cancelled", Provider, REASONED, Err(Refusal::NotYours)),
        ],
    );
}

fn unmet(order_type: OrderType) -> Refusal {
    Refusal::Unmet(Condition::OrderType(order_type))
}

fn entered_within(seconds: u32) -> Refusal {
    Refusal::Unmet(Condition::EnteredWithin(Span::seconds(seconds)))
}

#[test]
fn a_board_offers_the_moves_that_can_be_made_now() {
    let cycle = campus().life_cycle;
    for (from, facts, expected) in [
        ("received", SETTLED, vec!["confirmed", "preparing", "cancelled"]),
        ("received", UNPAID, vec!["cancelled"]),
        ("ready", SETTLED, vec!["completed", "preparing", "cancelled"]),
        ("ready", DELIVERY, vec!["out_for_delivery", "preparing", "cancelled"]),
        ("completed", SETTLED, vec!["ready"]),
        ("completed", after(3_600, SETTLED), vec![]),
    ] {
        let from = state(from);
        let allowed = cycle.allowed(&from, &[Mover::Kitchen], &facts);
        assert_eq!(allowed.map(|made| made.to.as_str()).collect::<Vec<_>>(), expected, "{from}");
    }
}

#[test]
fn an_order_ends_with_everything_settled() {
    let cycle = campus().life_cycle;
    for made in cycle.moves.iter().filter(|made| cycle.is_final(&made.to)) {
        let expected: &[Effect] = match made.name.as_str() {
            "expire" => &[Effect::ReleaseStock, Effect::CloseRooms],
            "cancel" | "reject" => &[Effect::ReleaseStock, Effect::Refund, Effect::CloseRooms],
            _ => &[Effect::CollectCash, Effect::AskFeedback, Effect::CloseRooms],
        };
        assert_eq!(made.follows, expected, "{}", made.name);
    }
}

#[test]
fn the_source_says_these_numbers() {
    let campus = campus();
    let timer = campus.life_cycle.timers_of(campus.life_cycle.initial()).next().unwrap();
    assert_eq!((timer.after, campus.payment.hold), (Span::seconds(300), Some(Span::seconds(300))));
    assert_eq!(campus.life_cycle.grace(), Span::seconds(60));
    assert_eq!(campus.pricing.delivery_fee, Some(2_000));
    assert_eq!(campus.pricing.tax.unwrap().percentage.to_string(), "5");
    let noon: TimeOfDay = "12:00".parse().unwrap();
    let now: Vec<_> = campus.slots.iter().filter(|slot| slot.contains(noon)).collect();
    assert_eq!(now.iter().map(|slot| slot.name.as_str()).collect::<Vec<_>>(), ["lunch"]);
}
