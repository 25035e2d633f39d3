use kernel::blueprint::{Fence, Location, Seen, Trail};

use crate::table::Table;

pub fn location(root: &Table<'_>) -> Option<Location> {
    let table = root.table("location")?;
    let (every, fresh) = (table.parse("every"), table.parse("fresh"));
    let trail = trail(&table);
    let seen = table.tables("seen").into_iter().filter_map(seen).collect();
    let fences = table.tables("fences").into_iter().filter_map(fence).collect();
    let share_link = table.table("share_link").and_then(|link| {
        let open = link.parse("for");
        link.finish();
        open
    });
    table.finish();
    Some(Location { every: every?, fresh: fresh?, trail, seen, fences, share_link })
}

/// Both keys or none: a trail that is kept needs to know how closely.
fn trail(table: &Table<'_>) -> Option<Trail> {
    let keep = table.get("keep_trail").map(|keep| keep.parse());
    let thin_to = table.get("thin_trail_to").map(|thin_to| thin_to.parse());
    match (keep, thin_to) {
        (Some(keep), Some(thin_to)) => Some(Trail { keep: keep?, thin_to: thin_to? }),
        (None, None) => None,
        _ => {
            table.fault(
                "has only one of `keep_trail` and `thin_trail_to`: give both, or none to keep nothing",
            );
            None
        }
    }
}

fn seen(table: Table<'_>) -> Option<Seen> {
    let by = table.word("by");
    let states = table.parse_some("in");
    let precision = table.parse("precision");
    table.finish();
    Some(Seen { by: by?, states, precision: precision? })
}

fn fence(table: Table<'_>) -> Option<Fence> {
    let (around, when) = (table.word("around"), table.word("when"));
    let radius = table.parse("radius");
    let (state, make) = (table.parse("in"), table.parse("make"));
    table.finish();
    Some(Fence { around: around?, radius: radius?, when: when?, state: state?, make: make? })
}
