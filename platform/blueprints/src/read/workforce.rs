use kernel::blueprint::{Approval, Span, WantedDocument, Workforce};

use crate::{table::Table, value::Value};

/// A fortnight is time enough to see an office.
const REMINDER: Span = Span::seconds(14 * 86_400);
/// Whoever is asked for more at once is a fleet and not a person.
const CAPACITY_MAX: i64 = 1_000;

pub fn workforce(root: &Table<'_>) -> Option<Workforce> {
    let table = root.table("workforce")?;
    let skills = table.parse_some("skills");
    let (brands, vehicles) = (table.parse_all("brands"), table.parse_all("vehicles"));
    let documents = table.tables("documents").into_iter().filter_map(document).collect();
    let background_check = yes(&table, "background_check");
    let approval = table.get("approval").map_or(Some(Approval::Operator), |approval| approval.word());
    let capacity = table.get("capacity").map_or(Some(1), |capacity| whole(&capacity));
    let hours = yes(&table, "hours");
    let reminder = table.get("reminder").map_or(Some(REMINDER), |span| span.parse());
    table.finish();
    Some(Workforce {
        skills,
        brands,
        vehicles,
        documents,
        background_check,
        approval: approval?,
        capacity: capacity?,
        hours,
        reminder: reminder?,
    })
}

fn document(table: Table<'_>) -> Option<WantedDocument> {
    let name = table.parse("name");
    let (expires, required) = (yes(&table, "expires"), yes(&table, "required"));
    let vehicles = table.parse_all("vehicles");
    table.finish();
    Some(WantedDocument { name: name?, expires, required, vehicles })
}

fn yes(table: &Table<'_>, key: &'static str) -> bool {
    table.get(key).and_then(|value| value.boolean()).unwrap_or(false)
}

fn whole(capacity: &Value<'_>) -> Option<u32> {
    let number = capacity.integer()?;
    let taken = u32::try_from(number).ok().filter(|_| (1..=CAPACITY_MAX).contains(&number));
    if taken.is_none() {
        let reason = format!("`{}` is {number}: give 1 to {CAPACITY_MAX} orders at once", capacity.path);
        capacity.desk.fault(capacity.spot(), reason);
    }
    taken
}
