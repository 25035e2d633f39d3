use std::collections::BTreeMap;

use kernel::{
    Role,
    blueprint::{Dispatch, Mover, Notification, Occasion, Opens, ReasonCode, Trigger, Word},
};

use crate::{table::Table, value::Value};

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

pub fn dispatch(root: &Table<'_>) -> Option<Dispatch> {
    let table = root.table("dispatch")?;
    let how = table.word("how");
    let (by, among) = (roles(&table, "by"), roles(&table, "among"));
    table.finish();
    Some(Dispatch { how: how?, by, among })
}

fn roles(table: &Table<'_>, key: &'static str) -> Vec<Role> {
    let role = |value: &Value<'_>| {
        let mover: Mover = value.word()?;
        let role = mover.role();
        if role.is_none() {
            let reason = format!("`{mover}` is no person: name roles of people");
            value.desk.fault(value.spot(), reason);
        }
        role
    };
    table.some(key).iter().filter_map(role).collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Without this a role could be used by people and yet not be read from a file.
    #[test]
    fn every_role_can_be_written() {
        for role in Role::ALL {
            assert_eq!(Mover::from_word(role.as_str()).and_then(Mover::role), Some(role));
        }
    }
}
