use std::collections::BTreeMap;

use kernel::blueprint::{Mover, Notification, Occasion, Opens, ReasonCode, Trigger, Word};

use crate::table::Table;

pub fn cancel_reasons(root: &Table<'_>) -> BTreeMap<Mover, Vec<ReasonCode>> {
    let Some(table) = root.table("cancel_reasons") else { return BTreeMap::new() };
    let written = |mover: &Mover| {
        let codes = table.parse_all(mover.as_str());
        (!codes.is_empty()).then_some((*mover, codes))
    };
    let reasons = Mover::ALL.iter().filter_map(written).collect();
    table.finish();
    reasons
}

pub fn notification(table: Table<'_>) -> Option<Notification> {
    let state = table.get("state").map(|state| state.parse().map(Trigger::Entered));
    let event = table.get("event").map(|event| event.word::<Occasion>().map(Trigger::Happened));
    let on = match (state, event) {
        (Some(on), None) | (None, Some(on)) => on,
        _ => {
            table.fault("says nothing, or two things, about its occasion: give either `state` or `event`");
            None
        }
    };
    let (to, channels) = (table.some_words("to"), table.some_words("channels"));
    let template = table.parse("template");
    let opens = table.get("opens").map_or(Some(Opens::OrderTracking), |opens| opens.word());
    table.finish();
    Some(Notification { on: on?, to, channels, template: template?, opens: opens? })
}
