use kernel::{
    Role,
    blueprint::{Asking, Dispatch, Dispatching, GivingUp, Mover, SearchRules, Widening},
};

use crate::{table::Table, value::Value};

pub fn dispatch(root: &Table<'_>) -> Option<Dispatch> {
    let table = root.table("dispatch")?;
    let how = table.some_words("how");
    let by_hand = how.contains(&Dispatching::ByHand);
    let (by, among) = (roles(&table, "by", by_hand), roles(&table, "among", by_hand));
    let search = table.table("search").map(search);
    table.finish();
    Some(Dispatch { how, by, among, search: search.map_or(Some(None), |read| read.map(Some))? })
}

fn roles(table: &Table<'_>, key: &'static str, needed: bool) -> Vec<Role> {
    let role = |value: &Value<'_>| {
        let mover: Mover = value.word()?;
        let role = mover.role();
        if role.is_none() {
            let reason = format!("`{mover}` is no person: name roles of people");
            value.desk.fault(value.spot(), reason);
        }
        role
    };
    let values = if needed {
        table.some(key)
    } else {
        table.get(key).map(|value| value.elements()).unwrap_or_default()
    };
    values.iter().filter_map(role).collect()
}

fn search(table: Table<'_>) -> Option<SearchRules> {
    let states = table.parse_some("in");
    let (from, radius) = (table.word("from"), table.parse("radius"));
    let widening = table.table("widen").map(widening);
    let asking = table.table("ask").map(asking);
    let rank = table.words("rank");
    let won = table.get("won").and_then(|won| won.parse());
    let lost = table.get("lost").and_then(|lost| lost.parse());
    let giving_up = table.table("give_up").map(giving_up);
    let silence = table.get("silence").and_then(|silence| silence.parse());
    table.finish();
    Some(SearchRules {
        states,
        from: from?,
        radius: radius?,
        widening: widening.map_or(Some(None), |read| read.map(Some))?,
        asking: asking.map_or(Some(None), |read| read.map(Some))?,
        rank,
        won,
        lost,
        giving_up: giving_up.map_or(Some(None), |read| read.map(Some))?,
        silence,
    })
}

fn widening(table: Table<'_>) -> Option<Widening> {
    let (by, every, to) = (table.parse("by"), table.parse("every"), table.parse("to"));
    table.finish();
    Some(Widening { by: by?, every: every?, to: to? })
}

fn asking(table: Table<'_>) -> Option<Asking> {
    let at_once = table.require("at_once").and_then(|value| {
        let number = value.integer()?;
        let fits = u32::try_from(number).ok().filter(|number| (1..=50).contains(number));
        if fits.is_none() {
            value
                .desk
                .fault(value.spot(), format!("`{number}` people cannot be asked at once: give 1 to 50"));
        }
        fits
    });
    let lapse = table.parse("lapse");
    table.finish();
    Some(Asking { at_once: at_once?, lapse: lapse? })
}

fn giving_up(table: Table<'_>) -> Option<GivingUp> {
    let (after, make) = (table.parse("after"), table.parse("make"));
    let reason = table.get("reason").and_then(|reason| reason.parse());
    table.finish();
    Some(GivingUp { after: after?, make: make?, reason })
}

#[cfg(test)]
mod tests {
    use kernel::blueprint::Word;

    use super::*;

    /// Without this a role could be used by people and yet not be read from a file.
    #[test]
    fn every_role_can_be_written() {
        for role in Role::ALL {
            assert_eq!(Mover::from_word(role.as_str()).and_then(Mover::role), Some(role));
        }
    }
}
