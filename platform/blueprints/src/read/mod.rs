//! Stage one: from tables to types. One file per part of the blueprint.

mod dispatch;
mod life_cycle;
mod location;
mod money;
mod people;
mod workforce;

use std::collections::BTreeMap;

use kernel::blueprint::{Blueprint, BlueprintVersion, Flag, Flags, Language, Slot, Word};

use crate::table::Table;

/// Everything but the texts. `None` when something is missing or mistyped; the desk then knows what.
pub fn blueprint(root: Table<'_>, version: BlueprintVersion) -> Option<Blueprint> {
    let name = root.require("name").and_then(|name| name.text().map(str::to_owned));
    let languages: Vec<Language> = root.parse_some("languages");
    let vocabulary = root.words("vocabulary");
    let life_cycle = life_cycle::life_cycle(&root);
    let cancel_reasons = people::cancel_reasons(&root);
    let pricing = money::pricing(&root);
    let payment = money::payment(&root);
    let dispatch = dispatch::dispatch(&root);
    let location = location::location(&root);
    let workforce = workforce::workforce(&root);
    let notifications = root.tables("notifications").into_iter().filter_map(people::notification).collect();
    let slots = root.tables("slots").into_iter().filter_map(slot).collect();
    let flags = flags(&root);
    root.finish();
    Some(Blueprint {
        name: name?,
        version,
        vocabulary,
        life_cycle: life_cycle?,
        cancel_reasons,
        pricing: pricing?,
        payment: payment?,
        dispatch,
        workforce,
        location,
        notifications,
        languages,
        slots,
        flags,
        texts: BTreeMap::new(),
    })
}

fn slot(table: Table<'_>) -> Option<Slot> {
    let (name, start, end) = (table.parse("name"), table.parse("start"), table.parse("end"));
    table.finish();
    Some(Slot { name: name?, start: start?, end: end? })
}

fn flags(root: &Table<'_>) -> Flags {
    let Some(table) = root.table("flags") else { return Flags::default() };
    let is_on = |flag: &Flag| table.get(flag.as_str()).and_then(|value| value.boolean()).unwrap_or(false);
    let flags = Flag::ALL.iter().copied().filter(is_on).collect();
    table.finish();
    flags
}
