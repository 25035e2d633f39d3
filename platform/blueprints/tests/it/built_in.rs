//! The blueprints that come with the program.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use blueprints::{built_in, demo, draw, load_folder, names, page};
use kernel::blueprint::{Blueprint, TimeOfDay};

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

#[test]
fn what_is_inside_the_program_is_what_stands_in_the_folder() {
    let folders = fs::read_dir(repository().join("blueprints")).unwrap();
    let folders: BTreeSet<_> =
        folders.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(folders, names().map(str::to_owned).collect());
    for name in names() {
        let folder = load_folder(&repository().join("blueprints").join(name));
        let folder = folder.unwrap_or_else(|faults| panic!("{faults}"));
        assert_eq!(folder.name, name);
        assert_eq!(Some(folder), built_in(name), "a file is missing in built_in.rs");
    }
    assert_eq!(built_in("moon_base"), None);
}

#[test]
fn their_pages_are_fresh() {
    for name in names() {
        let blueprint = built_in(name).unwrap();
        let kept = fs::read_to_string(repository().join(format!("docs/blueprints/{name}.md"))).unwrap();
        assert!(
            kept.contains(&draw(&blueprint)) && kept == page(&blueprint),
            "{name}.md is stale: run `cargo run -p blueprints --example pages`"
        );
    }
}

#[test]
fn a_stored_blueprint_reads_back() {
    for name in names() {
        let blueprint = built_in(name).unwrap();
        let stored = serde_json::to_string(&blueprint).unwrap();
        assert_eq!(serde_json::from_str::<Blueprint>(&stored).unwrap(), blueprint);
    }
}

#[test]
fn a_folder_that_is_not_there_is_a_fault_named_as_seen_from_here() {
    let faults = load_folder(Path::new("no/such/folder")).unwrap_err().to_string();
    assert!(faults.starts_with("no/such/folder/: cannot be read ("), "{faults}");
    assert!(faults.ends_with("): a blueprint is a folder of *.toml and texts/*.ftl files"), "{faults}");
}

#[test]
fn there_is_something_to_eat_at_any_hour() {
    let (blueprint, demo) = (built_in("campus_food").unwrap(), demo("campus_food").unwrap());
    let items: Vec<Vec<String>> = slots_of_items(demo.menu);
    assert!(items.len() >= 60);
    let known: BTreeSet<&str> = blueprint.slots.iter().map(|slot| slot.name.as_str()).collect();
    assert!(items.iter().flatten().all(|slot| known.contains(slot.as_str())));
    for hour in 0..24 {
        let now: TimeOfDay = format!("{hour:02}:30").parse().unwrap();
        let on_now = |name: &String| {
            blueprint.slots.iter().any(|slot| slot.name.as_str() == name && slot.contains(now))
        };
        let offered = items.iter().filter(|slots| slots.is_empty() || slots.iter().any(on_now)).count();
        assert!(offered >= 25, "only {offered} items at {now}");
    }
}

fn slots_of_items(menu: &str) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_reader(menu.as_bytes());
    let columns = reader.headers().expect("a head line");
    let slots = columns.iter().position(|column| column == "time_slots").expect("a column for the slots");
    let list = |field: &str| field.split('|').filter(|slot| !slot.is_empty()).map(str::to_owned).collect();
    reader.records().map(|record| list(&record.expect("as many fields as columns")[slots])).collect()
}
