use blueprints::load;
use kernel::blueprint::{Blueprint, Dispatching};

use super::{BLUEPRINT, Edit, LIFE_CYCLE, edited};

const RIGHT: &str = r#"
[workforce]
skills = "carrying"

[dispatch.search]
in = "ready"
from = "pickup"
radius = "5 km"
widen = { by = "5 km", every = "2 min", to = "20 km" }
ask = { at_once = 1, lapse = "30 s" }
rank = ["load", "rating"]
won = "send"
lost = "come_back"
give_up = { after = "30 min", make = "drop", reason = "unpaid" }
"#;

const WAYS: Edit = (BLUEPRINT, "how = \"by_hand\"", "how = [\"offers\", \"by_hand\"]");
const SEND: Edit =
    (LIFE_CYCLE, "to = \"away\"\nby = \"kitchen\"", "to = \"away\"\nby = [\"kitchen\", \"system\"]");
const MOVES: Edit = (
    LIFE_CYCLE,
    "",
    "\n[[moves]]\nname = \"come_back\"\nfrom = \"away\"\nto = \"ready\"\nby = \"system\"\n\n[[moves]]\nname = \
     \"drop\"\nfrom = \"ready\"\nto = \"cancelled\"\nby = \"system\"\nrequires = \"reason\"\nfollows = \
     [\"release_stock\", \"refund\"]\n",
);
const SKILL: Edit = (super::TEXTS, "", "\nskill-carrying = Carrying\n");

fn loaded(section: &'static str, more: &[Edit]) -> Result<Blueprint, String> {
    let mut edits = vec![WAYS, SEND, MOVES, SKILL, (BLUEPRINT, "", section)];
    edits.extend(more);
    load(&edited(&edits)).map_err(|faults| faults.to_string())
}

/// The section with one thing put in place of another, and what is told of it, without the places.
fn told(from: &str, to: &str) -> Vec<String> {
    assert_eq!(RIGHT.matches(from).count(), 1, "`{from}` must stand once");
    let section = RIGHT.replace(from, to).leak();
    reasons(loaded(section, &[]).expect_err("this is accepted"))
}

fn reasons(faults: String) -> Vec<String> {
    let reason = |line: &str| {
        let (place, reason) = line.split_once(": ").expect("a place and a reason");
        assert!(place.contains(".toml:"), "{line}");
        reason.to_owned()
    };
    faults.lines().map(reason).collect()
}

#[test]
fn what_is_right_is_read() {
    let read = loaded(RIGHT, &[]).unwrap_or_else(|faults| panic!("{faults}"));
    let dispatch = read.dispatch.as_ref().unwrap();
    assert_eq!(dispatch.how, [Dispatching::Offers, Dispatching::ByHand]);
    let search = dispatch.search_in(&"ready".parse().unwrap()).unwrap();
    assert_eq!(search.asking.unwrap().at_once, 1);
    assert_eq!(search.widening.unwrap().to.whole(), 20_000);
    assert_eq!(search.giving_up.as_ref().unwrap().make.as_str(), "drop");
    assert!(dispatch.search_in(&"placed".parse().unwrap()).is_none());
    let page = blueprints::page(&read);
    for row in [
        "| how | offers, by_hand |",
        "| within | 5 km of the pickup |",
        "| farther | 5 km every 2 min, up to 20 km |",
        "| who goes first | load, then rating |",
        "| nobody found | drop after 30 min |",
    ] {
        assert!(page.contains(row), "{row} is missing in:\n{page}");
    }
    let stored = serde_json::to_string(&read).unwrap();
    assert_eq!(serde_json::from_str::<Blueprint>(&stored).unwrap(), read);
}

#[test]
fn each_fault_is_told() {
    for (from, to, expected) in [
        ("in = \"ready\"", "in = \"redy\"", "there is no state `redy`: did you mean `ready`?"),
        (
            "in = \"ready\"",
            "in = [\"ready\", \"done\"]",
            "an order that is `done` is over, and needs nobody: take it out",
        ),
        ("from = \"pickup\"", "from = \"here\"", "`here` is no landmark: use pickup, drop_off"),
        ("radius = \"5 km\"", "radius = \"0 m\"", "nobody is no distance away: give one such as 5 km"),
        ("to = \"20 km\"", "to = \"4 km\"", "it is as wide from the start: give `to` more than 5 km"),
        (
            "every = \"2 min\"",
            "every = \"0 s\"",
            "it never gets wider: give `by` and `every` more than nothing",
        ),
        ("at_once = 1", "at_once = 0", "`0` people cannot be asked at once: give 1 to 50"),
        (
            "ask = { at_once = 1, lapse = \"30 s\" }\n",
            "",
            "offers have no deadline: add ask = { at_once = 1, lapse = \"30 s\" }",
        ),
        ("\"rating\"", "\"fame\"", "`fame` is no ranking: use distance, load, rating"),
        ("won = \"send\"", "won = \"sand\"", "there is no move `sand`: did you mean `send`?"),
        (
            "won = \"send\"",
            "won = \"hand_over\"",
            "the system may not make the move `hand_over`: add system to its `by`",
        ),
        (
            "won = \"send\"",
            "won = \"drop\"",
            "nobody brings the reason that the move `drop` requires: make another move",
        ),
        (
            "lost = \"come_back\"",
            "lost = \"drop\"",
            "the move `drop` does not begin where `won` leads: add that to its `from`",
        ),
        (
            "after = \"30 min\"",
            "after = \"0 s\"",
            "it gives up before it begins: give `after` a length such as 30 min",
        ),
        (
            "reason = \"unpaid\"",
            "reason = \"unpayed\"",
            "`unpayed` is not one of the `cancel_reasons` of `system`: did you mean `unpaid`?",
        ),
        (
            ", reason = \"unpaid\"",
            "",
            "nobody brings the reason that the move `drop` requires: make another move",
        ),
        (
            "give_up = {",
            "silence = \"3 min\"\ngive_up = {",
            "nobody can go silent where no device tells its place: take it out, or add [location]",
        ),
    ] {
        let told = told(from, to);
        assert!(told.iter().any(|reason| reason == expected), "{to}: {told:#?}");
    }
}

#[test]
fn the_ways_must_fit_together() {
    let with = |how: &'static str| {
        let how: &'static str = format!("how = {how}").leak();
        let edits = [(BLUEPRINT, WAYS.1, how), SEND, MOVES, SKILL, (BLUEPRINT, "", RIGHT)];
        load(&edited(&edits)).map_err(|faults| reasons(faults.to_string()))
    };
    for (how, expected) in [
        ("[\"offers\", \"automatic\"]", "offers and automatic would both decide: keep one of them"),
        ("\"pool\"", "nobody is asked: take it out, or add offers to `how`"),
        (
            "\"by_hand\"",
            "nobody is looked for where all is done by hand: take it out, or add pool, offers or automatic to `how`",
        ),
    ] {
        let told = with(how).expect_err(how);
        assert!(told.iter().any(|reason| reason == expected), "{how}: {told:#?}");
    }
    let without = RIGHT.replace("[workforce]\nskills = \"carrying\"\n", "").leak();
    let nobody = load(&edited(&[WAYS, SEND, MOVES, (BLUEPRINT, "", without)])).expect_err("nobody is there");
    assert_eq!(reasons(nobody.to_string()), ["there are no providers to be found: add [workforce]"]);
    let alone = load(&edited(&[WAYS])).expect_err("nobody says who is looked for").to_string();
    assert_eq!(reasons(alone), ["nobody says who is looked for: add [dispatch.search]"]);
}
