//! The life cycle of delivery, asked as the engine asks it.

use kernel::blueprint::{
    Approval, Blueprint, Condition, Dispatching, Effect, Facts, Landmark, Metres, Mover, OrderType,
    Precision, Ranking, Refusal, Requirement, Span, VehicleName, Watcher,
};

use crate::asked::{self, decides, program, state};

/// An order that is paid and has a driver.
const SETTLED: Facts =
    Facts { order_type: OrderType::Delivery, delivery_staff_assigned: true, ..asked::SETTLED };
const UNPAID: Facts = Facts { payment_settled: false, ..SETTLED };
const REASONED: Facts = Facts { reason_given: true, ..SETTLED };
const NOBODYS: Facts = Facts { delivery_staff_assigned: false, ..REASONED };
const PICKUP: Facts = Facts { order_type: OrderType::Pickup, ..NOBODYS };

fn delivery() -> Blueprint {
    program("delivery")
}

#[test]
fn who_may_move_what_and_when() {
    use Mover::{Admin, Customer, Kitchen, Operator, Provider, System};
    let cycle = delivery().life_cycle;
    decides(
        &cycle,
        &[
            ("placed", "confirmed", Kitchen, NOBODYS, Ok("confirm")),
            ("placed", "confirmed", Kitchen, UNPAID, Err(Refusal::Unmet(Condition::PaymentSettled))),
            ("placed", "confirmed", System, SETTLED, Err(Refusal::NotYours)),
            ("confirmed", "preparing", Kitchen, NOBODYS, Ok("prepare")),
            ("confirmed", "preparing", Provider, SETTLED, Err(Refusal::NotYours)),
            ("placed", "preparing", Kitchen, SETTLED, Err(Refusal::NoSuchMove)),
            ("preparing", "ready", Kitchen, NOBODYS, Ok("finish")),
            ("preparing", "picked_up", Provider, SETTLED, Err(Refusal::NoSuchMove)),
            ("ready", "picked_up", Provider, SETTLED, Ok("pick_up")),
            ("ready", "picked_up", Kitchen, SETTLED, Ok("pick_up")),
            ("ready", "picked_up", Kitchen, NOBODYS, Err(Refusal::Missing(Requirement::DeliveryStaff))),
            ("ready", "picked_up", Kitchen, PICKUP, Err(unmet(OrderType::Delivery))),
            ("ready", "picked_up", Customer, SETTLED, Err(Refusal::NotYours)),
            ("ready", "collected", Kitchen, PICKUP, Ok("hand_over")),
            ("ready", "collected", Kitchen, SETTLED, Err(unmet(OrderType::Pickup))),
            ("picked_up", "delivered", Provider, SETTLED, Ok("deliver")),
            ("ready", "delivered", Provider, SETTLED, Err(Refusal::NoSuchMove)),
            ("ready", "preparing", Kitchen, SETTLED, Ok("undo_finish")),
            ("picked_up", "ready", Provider, SETTLED, Ok("undo_pick_up")),
            ("placed", "cancelled", Customer, REASONED, Ok("cancel")),
            ("placed", "cancelled", Customer, SETTLED, Err(Refusal::Missing(Requirement::Reason))),
            ("confirmed", "cancelled", Customer, REASONED, Err(Refusal::NotYours)),
            ("preparing", "cancelled", Kitchen, REASONED, Ok("reject")),
            ("picked_up", "cancelled", Admin, REASONED, Ok("reject")),
            ("picked_up", "cancelled", Provider, REASONED, Ok("abandon")),
            ("ready", "cancelled", Provider, REASONED, Err(Refusal::NotYours)),
            ("placed", "cancelled", System, REASONED, Ok("expire")),
            ("confirmed", "cancelled", System, REASONED, Err(Refusal::NotYours)),
            ("preparing", "cancelled", System, NOBODYS, Ok("give_up")),
            ("ready", "cancelled", System, NOBODYS, Ok("give_up")),
            ("ready", "cancelled", System, PICKUP, Err(unmet(OrderType::Delivery))),
            ("cancelled", "placed", Operator, REASONED, Err(Refusal::NoSuchMove)),
        ],
    );
}

fn unmet(order_type: OrderType) -> Refusal {
    Refusal::Unmet(Condition::OrderType(order_type))
}

#[test]
fn an_order_ends_with_everything_settled() {
    let cycle = delivery().life_cycle;
    for made in cycle.moves.iter().filter(|made| cycle.is_final(&made.to)) {
        let expected: &[Effect] = match made.name.as_str() {
            "deliver" | "hand_over" => &[Effect::CollectCash, Effect::AskFeedback, Effect::CloseRooms],
            _ => &[Effect::ReleaseStock, Effect::Refund, Effect::CloseRooms],
        };
        assert_eq!(made.follows, expected, "{}", made.name);
    }
}

#[test]
fn a_driver_is_asked_while_the_order_is_packed() {
    let dispatch = delivery().dispatch.unwrap();
    assert_eq!(dispatch.how, [Dispatching::Offers, Dispatching::ByHand]);
    for (name, expected) in
        [("placed", false), ("confirmed", false), ("preparing", true), ("ready", true), ("picked_up", false)]
    {
        assert_eq!(dispatch.search_in(&state(name)).is_some(), expected, "{name}");
    }
    let search = dispatch.search.unwrap();
    assert_eq!(search.from, Landmark::Pickup);
    assert_eq!(search.rank, [Ranking::Distance, Ranking::Load, Ranking::Rating]);
    let asking = search.asking.unwrap();
    assert_eq!((asking.at_once, asking.lapse), (1, Span::seconds(30)));
    assert_eq!((search.radius, search.widening.unwrap().to), (Metres::new(5_000), Metres::new(15_000)));
    assert_eq!(search.silence, Some(Span::seconds(300)));
    // Finding somebody changes who has the order and not where it stands.
    assert_eq!((search.won, search.lost), (None, None));
}

#[test]
fn nobody_waits_for_ever_for_a_vendor_or_a_payment() {
    let delivery = delivery();
    let cycle = &delivery.life_cycle;
    let timers = cycle.timers_of(&cycle.initial);
    let timers: Vec<_> =
        timers.map(|timer| (timer.name.as_str(), timer.after, timer.when.as_slice())).collect();
    let unpaid = ("unpaid", Span::seconds(600), &[Condition::PaymentPending][..]);
    assert_eq!(timers, [unpaid, ("unanswered", Span::seconds(1_200), &[])]);
    assert_eq!(delivery.payment.hold, Some(Span::seconds(600)));
    assert_eq!(delivery.dispatch.unwrap().search.unwrap().giving_up.unwrap().after, Span::seconds(45 * 60));
}

#[test]
fn a_driver_brings_the_papers_of_what_they_ride() {
    let workforce = delivery().workforce.unwrap();
    assert!(workforce.background_check && workforce.approval == Approval::Operator);
    for (vehicle, expected) in [
        ("bicycle", &["identity_card"][..]),
        ("scooter", &["identity_card", "driving_licence", "vehicle_insurance"]),
        ("car", &["identity_card", "driving_licence", "vehicle_insurance"]),
    ] {
        let vehicle: VehicleName = vehicle.parse().unwrap();
        let required = workforce.required_of(Some(&vehicle));
        assert_eq!(
            required.map(|document| document.name.as_str()).collect::<Vec<_>>(),
            expected,
            "{vehicle}"
        );
    }
}

#[test]
fn a_place_lives_five_minutes_and_is_exact_only_with_the_goods_on_board() {
    let location = delivery().location.unwrap();
    assert_eq!(location.fresh, Span::seconds(300));
    let seen = |by: Watcher, name: &str| {
        let mut rows = location.seen.iter().filter(|row| row.by == by && row.states.contains(&state(name)));
        rows.next().map(|row| row.precision)
    };
    let about = Some(Precision::Square(Metres::new(500)));
    for (name, customer, kitchen) in [
        ("confirmed", None, None),
        ("preparing", about, Some(Precision::Exact)),
        ("ready", about, Some(Precision::Exact)),
        ("picked_up", Some(Precision::Exact), None),
        ("delivered", None, None),
        ("cancelled", None, None),
    ] {
        assert_eq!(seen(Watcher::Customer, name), customer, "customer, {name}");
        assert_eq!(seen(Watcher::Kitchen, name), kitchen, "kitchen, {name}");
        assert_eq!(seen(Watcher::Link, name).is_some(), name == "picked_up", "a link, {name}");
    }
}
