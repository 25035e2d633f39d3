//! A right solution, broken in one way at a time, is refused for that reason.

use std::{fs, path::Path};

use simulator::mdrp::{Broken, Instance, check};
use tempfile::TempDir;

use super::day::{put, written};

const ASSIGNMENTS: &str = "solution_info_assignments.txt";
const ORDERS: &str = "solution_info_orders.txt";
const MOVES: &str = "solution_info_couriers.txt";

const RIGHT: [(&str, &str); 3] = [
    (
        ASSIGNMENTS,
        "assignment_time pickup_time courier orders\n603 621 c1 o1 o2\n613 625 c2 o3\n640 650 c2 o4\n",
    ),
    (
        ORDERS,
        "order placement_time ready_time pickup_time dropoff_time courier\n\
         o1 600 620 621 630 c1\n\
         o2 602 621 621 635 c1\n\
         o3 605 615 625 634 c2\n\
         o4 640 650 650 663 c2\n\
         o5 890 900 NaN NaN NaN\n",
    ),
    (
        MOVES,
        "courier departure_time origin destination\n\
         c1 609 0 r1\nc1 623 r1 o1\nc1 632 o1 o2\n\
         c2 613 0 r2\nc2 627 r2 o3\nc2 643 o3 r2\nc2 652 r2 o4\n",
    ),
];

fn solution() -> TempDir {
    let folder = written();
    for (file, text) in RIGHT {
        put(folder.path(), file, text);
    }
    folder
}

fn broken(folder: &Path) -> Vec<Broken> {
    let instance = Instance::read(folder).expect("the day is right");
    check(&instance, folder).expect("the files can be read").err().unwrap_or_default()
}

/// What is broken when in one file one text stands in the place of another.
fn with(changes: &[(&str, &str, &str)]) -> Vec<Broken> {
    let folder = solution();
    for (file, old, new) in changes {
        let text = fs::read_to_string(folder.path().join(file)).expect("it was written");
        assert!(text.contains(old), "{file} says {old:?}");
        put(folder.path(), file, &text.replacen(old, new, 1));
    }
    broken(folder.path())
}

#[test]
fn the_right_solution_is_measured() {
    let folder = solution();
    let instance = Instance::read(folder.path()).expect("the day is right");
    let measures =
        check(&instance, folder.path()).expect("the files can be read").expect("no rule is broken");
    assert_eq!(measures.undelivered, 1);
    assert_eq!(measures.click_to_door.mean, f64::from(30 + 33 + 29 + 23) / 4.0);
    assert_eq!(measures.ready_to_pickup.mean, f64::from(1 + 10) / 4.0);
    // Both providers have more by the hour than by their orders.
    assert_eq!(measures.cost_per_order, (210.0 / 60.0 * 15.0 + 190.0 / 60.0 * 15.0) / 4.0);
}

macro_rules! refused {
    ($($name:ident: $changes:expr => $broken:pat),* $(,)?) => {$(
        #[test]
        fn $name() {
            let broken = with(&$changes);
            assert!(broken.iter().any(|broken| matches!(broken, $broken)), "{broken:?}");
        }
    )*};
}

refused! {
    an_order_in_two_assignments: [(ASSIGNMENTS, "c2 o4", "c2 o4 o3")] => Broken::AssignedTwice { .. },
    an_order_that_is_not_listed: [(ORDERS, "o4 640 650 650 663 c2\n", "")] => Broken::Listed { times: 0, .. },
    two_merchants_in_one_bundle: [(ASSIGNMENTS, "c1 o1 o2", "c1 o1 o3")] => Broken::MixedBundle { .. },
    an_order_assigned_before_it_was_placed: [(ASSIGNMENTS, "640 650", "639 650")] => Broken::AssignedEarly { assigned: 639, .. },
    an_order_assigned_after_it_was_picked_up: [(ASSIGNMENTS, "640 650", "651 650")] => Broken::AssignedLate { .. },
    somebody_assigned_before_coming_on_duty: [(ASSIGNMENTS, "613 625", "609 625")] => Broken::NotOnDuty { .. },
    a_way_begun_before_its_order_was_placed: [(MOVES, "c2 643", "c2 639")] => Broken::Foreseen { departed: 639, .. },
    a_way_begun_before_coming_on_duty: [(MOVES, "c2 613", "c2 609")] => Broken::Foreseen { departed: 609, .. },
    a_pickup_before_the_order_was_ready: [(ASSIGNMENTS, "603 621", "603 620")] => Broken::NotReady { pickup: 620, .. },
    a_pickup_before_the_arrival: [(ASSIGNMENTS, "613 625", "613 623")] => Broken::PickupTime { possible: 625, .. },
    a_pickup_after_the_shift: [(ASSIGNMENTS, "640 650", "640 801")] => Broken::OffDuty { pickup: 801, .. },
    a_way_begun_before_the_last_drop_off_is_done: [(MOVES, "c1 632", "c1 631")] => Broken::Departure { departed: 631, .. },
    a_way_begun_before_the_pickup_is_done: [(MOVES, "c1 623", "c1 622")] => Broken::Departure { departed: 622, .. },
    a_next_trip_begun_too_early: [(MOVES, "c2 643 o3 r2", "c2 635 o3 r2"), (ASSIGNMENTS, "640 650", "635 650")] => Broken::Departure { departed: 635, .. },
    a_jump: [(MOVES, "c2 643 o3 r2", "c2 643 o1 r2")] => Broken::Diverted { .. },
    a_diversion: [(MOVES, "c2 643 o3 r2", "c2 643 o3 r1")] => Broken::Diverted { .. },
    drop_offs_in_another_order: [(ASSIGNMENTS, "o1 o2", "o2 o1")] => Broken::Diverted { .. },
    a_move_without_work: [(MOVES, "c2 652 r2 o4\n", "c2 652 r2 o4\nc2 700 o4 r1\n")] => Broken::Moves { made: 5, expected: 4, .. },
    a_drop_off_time_that_was_not: [(ORDERS, "663", "662")] => Broken::OrderLine { field: "dropoff_time", .. },
    a_pickup_time_that_was_not: [(ORDERS, "650 650 663", "650 651 663")] => Broken::OrderLine { field: "pickup_time", .. },
    another_ready_time: [(ORDERS, "o3 605 615", "o3 605 625")] => Broken::OrderLine { field: "ready_time", .. },
    another_placement: [(ORDERS, "o3 605 615", "o3 606 615")] => Broken::OrderLine { field: "placement_time", .. },
    somebody_else: [(ORDERS, "663 c2", "663 c1")] => Broken::OrderLine { field: "courier", .. },
    a_delivery_that_nobody_made: [(ORDERS, "o5 890 900 NaN NaN NaN", "o5 890 900 910 920 c1")] => Broken::OrderLine { .. },
}

#[test]
fn an_unknown_name_is_an_error_of_the_file() {
    let folder = solution();
    put(folder.path(), ASSIGNMENTS, "assignment_time pickup_time courier orders\n603 621 c1 o77\n");
    let instance = Instance::read(folder.path()).expect("the day is right");
    let error = check(&instance, folder.path()).expect_err("o77 is unknown").to_string();
    assert!(error.ends_with("line 2: order is \"o77\"; name one of the instance"), "{error}");
}
