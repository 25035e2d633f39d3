use blueprints::{load, page};

use super::{BLUEPRINT, Edit, LIFE_CYCLE, TEXTS, check, edited};

const FILE: &str = "location.toml";
const RIGHT: &str = r#"[location]
every = "10 s"
fresh = "5 min"
keep_trail = "30 days"
thin_trail_to = "20 m"

[[location.seen]]
by = "customer"
in = ["ready", "away"]
precision = "100 m"

[[location.seen]]
by = "link"
in = "away"
precision = "area"

[[location.fences]]
around = "drop_off"
radius = "80 m"
when = "arrived"
in = "away"
make = "arrive"

[location.share_link]
for = "4 h"
"#;

/// Who brings the order is at the door: a move that nobody but a fence makes.
const ARRIVE: Edit = (
    LIFE_CYCLE,
    "",
    "\n[[moves]]\nname = \"arrive\"\nfrom = \"away\"\nto = \"door\"\nby = \"system\"\n\n[[moves]]\nname = \
     \"open\"\nfrom = \"door\"\nto = \"done\"\nby = \"kitchen\"\nfollows = [\"collect_cash\"]\n",
);
const DOOR: Edit = (
    LIFE_CYCLE,
    "[[states]]\nname = \"away\"",
    "[[states]]\nname = \"away\"\n\n[[states]]\nname = \"door\"\nstep = \"away\"",
);
const SAID: Edit = (TEXTS, "", "\nstate-door = At the door\n");

/// The section with one thing put in place of another, and the order that goes with it.
fn told(from: &str, to: &str) -> String {
    assert_eq!(RIGHT.matches(from).count(), 1, "`{from}` must stand once");
    let text: &'static str = RIGHT.replace(from, to).leak();
    let faults = load(&edited(&[ARRIVE, DOOR, SAID, (FILE, "new", text)])).err();
    faults.map_or_else(|| panic!("`{to}` is accepted"), |faults| faults.to_string())
}

#[test]
fn what_is_right_is_read_and_shown() {
    let read = load(&edited(&[ARRIVE, DOOR, SAID, (FILE, "new", RIGHT)]))
        .unwrap_or_else(|faults| panic!("{faults}"));
    let page = page(&read);
    for row in [
        "| customer | ready, away | 100 m |",
        "| link | away | area |",
        "| arrived (80 m around drop_off) | away | arrive |",
        "| trail | kept for 30 days, thinned to 20 m |",
        "| share link | open for 4 h |",
    ] {
        assert!(page.contains(row), "{row} is missing in:\n{page}");
    }
    let stored = serde_json::to_string(&read).unwrap();
    assert_eq!(serde_json::from_str::<kernel::blueprint::Blueprint>(&stored).unwrap(), read);
}

#[test]
fn a_version_that_was_stored_before_there_were_places_still_loads() {
    let mut stored = serde_json::to_value(load(&edited(&[])).unwrap()).unwrap();
    assert!(stored.as_object_mut().unwrap().remove("location").is_some());
    let read: kernel::blueprint::Blueprint = serde_json::from_value(stored).unwrap();
    assert_eq!(read.location, None);
}

#[test]
fn each_fault_is_told_with_its_line() {
    for (from, to, reason) in [
        (
            "thin_trail_to = \"20 m\"\n",
            "",
            "location.toml:1: `location` has only one of `keep_trail` and `thin_trail_to`: give both, or none to keep nothing",
        ),
        (
            "precision = \"100 m\"",
            "precision = \"roughly\"",
            "location.toml:10: `roughly` is no precision: use exact, area or the width of a square up to 5 km, such as 100 m",
        ),
        (
            "by = \"customer\"",
            "by = \"custmer\"",
            "location.toml:8: `custmer` is no watcher: did you mean `customer`?",
        ),
        (
            "[\"ready\", \"away\"]",
            "[\"ready\", \"awy\"]",
            "location.toml:9: there is no state `awy`: did you mean `away`?",
        ),
        (
            "[\"ready\", \"away\"]",
            "[\"ready\", \"done\"]",
            "location.toml:9: an order that is `done` is over, and nobody watches it: take it out",
        ),
        (
            "by = \"link\"",
            "by = \"customer\"",
            "location.toml:12: customer has two precisions in `away`: keep one of them\nlocation.toml:24: a link shows nothing: add [[location.seen]] with by = \"link\"",
        ),
        (
            "fresh = \"5 min\"",
            "fresh = \"10 s\"",
            "location.toml:3: a place is too old before the next one comes: let `fresh` be longer than the 10 s of `every`",
        ),
        (
            "make = \"arrive\"",
            "make = \"arrives\"",
            "location.toml:22: there is no move `arrives`: did you mean `arrive`?",
        ),
        (
            "radius = \"80 m\"",
            "radius = \"80\"",
            "location.toml:19: `80` is not a distance: write a whole number and a unit, such as 80 m or 2 km",
        ),
        (
            "radius = \"80 m\"",
            "radius = \"5 m\"",
            "location.toml:17: a radius of 5 m is less than a device can tell: give 30 m at least",
        ),
        (
            "\n[location.share_link]\nfor = \"4 h\"\n",
            "",
            "location.toml:1: a link may see, but nobody can make one: add [location.share_link]",
        ),
    ] {
        assert_eq!(told(from, to), reason);
    }
}

#[test]
fn a_fence_makes_only_what_the_system_may_make_from_there() {
    for (from, to, reason) in [
        (
            "in = \"away\"\nmake = \"arrive\"",
            "in = \"ready\"\nmake = \"arrive\"",
            "location.toml:17: the move `arrive` does not begin in `ready`: name one of its `from`",
        ),
        (
            "make = \"arrive\"",
            "make = \"hand_over\"",
            "location.toml:17: the system may not make the move `hand_over`: add system to its `by`",
        ),
    ] {
        let faults = told(from, to);
        assert!(faults.lines().any(|line| line == reason), "{faults}");
    }
}

#[test]
fn without_anybody_assigned_there_is_no_place() {
    check(&[(
        &[
            (BLUEPRINT, "[dispatch]\nhow = \"by_hand\"\nby = \"kitchen\"\namong = \"kitchen\"\n", ""),
            (LIFE_CYCLE, "requires = \"delivery_staff\"\n", ""),
            (FILE, "new", "[location]\nevery = \"10 s\"\nfresh = \"5 min\"\n"),
        ],
        &["location.toml:1: nobody is ever assigned whose place could be known: add [dispatch]"],
    )]);
}
