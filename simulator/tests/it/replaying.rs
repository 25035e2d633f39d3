use std::fs;

use simulator::mdrp::{RunError, run};

use super::day::written;

#[test]
fn a_day_is_replayed_written_and_measured() {
    let (day, out) = (written(), tempfile::tempdir().expect("room"));
    let summary = run(day.path(), out.path(), 1).expect("the engine keeps the rules");
    let measures = &summary.outcomes[0].measures;
    // o5 is placed when everybody has gone home.
    assert_eq!((measures.orders, measures.undelivered), (5, 1));
    // o1 waits a minute for o2, o3 seven for c2, who comes on duty five minutes before it is ready and ten away.
    assert_eq!(measures.ready_to_pickup.mean, 2.0);
    assert_eq!(measures.orders_per_bundle, 4.0 / 3.0, "o1 and o2 are neighbours");
    let csv = fs::read_to_string(out.path().join("summary.csv")).expect("it was written");
    assert_eq!(csv.lines().count(), 3, "a header, the day, the average");
}

#[test]
fn the_files_have_the_form_that_the_evaluator_takes() {
    let (day, out) = (written(), tempfile::tempdir().expect("room"));
    run(day.path(), out.path(), 1).expect("the engine keeps the rules");
    let folder = out.path().join(day.path().file_name().expect("a name"));
    let orders = fs::read_to_string(folder.join("solution_info_orders.txt")).expect("it was written");
    let lines: Vec<&str> = orders.lines().collect();
    assert_eq!(lines[0], "order placement_time ready_time pickup_time dropoff_time courier");
    assert!(
        lines[1].starts_with("o1 600 620 621 630 c"),
        "5 minutes of way, 2 before and 2 after: {}",
        lines[1]
    );
    assert_eq!(lines[5], "o5 890 900 NaN NaN NaN");
    let moves = fs::read_to_string(folder.join("solution_info_couriers.txt")).expect("it was written");
    assert_eq!(moves.lines().next(), Some("courier departure_time origin destination"));
    assert!(
        moves.lines().nth(1).is_some_and(|line| line.starts_with("c1 ") && line.contains(" 0 r")),
        "{moves}"
    );
}

#[test]
fn threads_change_nothing() {
    let (day, out) = (written(), tempfile::tempdir().expect("room"));
    let days = tempfile::tempdir().expect("room");
    for name in ["a", "b", "c"] {
        let folder = days.path().join(name);
        fs::create_dir(&folder).expect("room");
        for file in fs::read_dir(day.path()).expect("the day") {
            let file = file.expect("a file").path();
            fs::copy(&file, folder.join(file.file_name().expect("a name"))).expect("room");
        }
    }
    let (one, many) =
        (run(days.path(), out.path(), 1).expect("rules"), run(days.path(), out.path(), 3).expect("rules"));
    let measures = |summary: &simulator::mdrp::Summary| {
        summary
            .outcomes
            .iter()
            .map(|outcome| (outcome.instance.clone(), outcome.measures.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(measures(&one), measures(&many));
    assert_eq!(one.outcomes.len(), 3);
}

#[test]
fn a_folder_without_instances_is_refused() {
    let empty = tempfile::tempdir().expect("room");
    assert!(matches!(run(empty.path(), empty.path(), 1), Err(RunError::Nothing { .. })));
}
