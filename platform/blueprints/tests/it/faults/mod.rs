//! Every kind of fault, each shown by one wrong thing in a small blueprint that is otherwise right. A case says what
//! is put in place of what, and everything the check then tells.

mod dispatch;
mod location;
mod money;
mod moves;
mod names;
mod people;
mod steps;
mod texts;
mod timers;
mod way;
mod workforce;
mod written;

use blueprints::{Sources, load};

const BLUEPRINT: &str = "blueprint.toml";
const LIFE_CYCLE: &str = "life_cycle.toml";
const TEXTS: &str = "texts/en.ftl";

/// In a file, the second text is put in place of the first; at its end when the first is empty.
type Edit = (&'static str, &'static str, &'static str);
type Case = (&'static [Edit], &'static [&'static str]);

fn check(cases: &[Case]) {
    for (edits, told) in cases {
        match load(&edited(edits)) {
            Ok(_) => panic!("accepted, although:\n{}", told.join("\n")),
            Err(faults) => assert_eq!(faults.to_string(), told.join("\n")),
        }
    }
}

fn edited(edits: &[Edit]) -> Sources {
    let mut files = kiosk();
    for (file, from, to) in edits {
        match files.iter_mut().find(|(name, _)| name == file) {
            Some((_, text)) if from.is_empty() => text.push_str(to),
            Some((_, text)) => {
                assert_eq!(text.matches(from).count(), 1, "`{from}` must stand once in {file}");
                *text = text.replace(from, to);
            }
            None => files.push((file, (*to).to_owned())),
        }
    }
    files.into_iter().collect()
}

fn kiosk() -> Vec<(&'static str, String)> {
    vec![
        (BLUEPRINT, include_str!("kiosk/blueprint.toml").to_owned()),
        (LIFE_CYCLE, include_str!("kiosk/life_cycle.toml").to_owned()),
        (TEXTS, include_str!("kiosk/texts/en.ftl").to_owned()),
    ]
}

#[test]
fn the_kiosk_itself_is_right() {
    load(&edited(&[])).unwrap_or_else(|faults| panic!("{faults}"));
}
