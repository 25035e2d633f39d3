//! Parts of the day: which of a blueprint's slots are running, and in which an item is on offer.

use std::fmt;

use jiff::tz::TimeZone;
use kernel::{
    Timestamp,
    blueprint::{Slot, SlotName, TimeOfDay},
};

/// The slots that run at a moment on the wall clocks of a zone.
pub fn active_slots(slots: &[Slot], now: Timestamp, zone: &TimeZone) -> Vec<SlotName> {
    let time = TimeOfDay::from(now.in_zone(zone).time());
    slots.iter().filter(|slot| slot.contains(time)).map(|slot| slot.name.clone()).collect()
}

/// The slots of one item. Kept as the row writes them, because they are read for every line of every order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ItemSlots(String);

impl ItemSlots {
    pub fn of(slots: &[SlotName]) -> Self {
        Self(slots.iter().map(SlotName::as_str).collect::<Vec<_>>().join("|"))
    }

    pub(crate) fn from_row(text: String) -> Self {
        Self(text)
    }

    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.split('|').filter(|name| !name.is_empty())
    }

    /// Whether the item is on offer while these slots run. An item without slots always is.
    pub fn run_in(&self, active: &[SlotName]) -> bool {
        self.0.is_empty() || self.iter().any(|name| active.iter().any(|slot| slot.as_str() == name))
    }
}

impl fmt::Display for ItemSlots {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slot(name: &str, start: &str, end: &str) -> Slot {
        Slot { name: name.parse().unwrap(), start: start.parse().unwrap(), end: end.parse().unwrap() }
    }

    #[test]
    fn slots_run_on_the_wall_clock_of_the_market() {
        let slots = [slot("breakfast", "07:00", "11:00"), slot("late", "22:00", "02:00")];
        for (moment, zone, running) in [
            ("2026-01-15T02:00:00Z", "Asia/Kolkata", "breakfast"), // 07:30
            ("2026-01-15T02:00:00Z", "America/New_York", ""),      // 21:00 the day before
            ("2026-01-15T19:00:00Z", "Asia/Kolkata", "late"),      // 00:30
            ("2026-03-29T05:30:00Z", "Europe/Berlin", "breakfast"), // 07:30, the clocks went forward that night
            ("2026-03-28T05:30:00Z", "Europe/Berlin", ""),          // 06:30 a day earlier
        ] {
            let zone = TimeZone::get(zone).unwrap();
            let active = active_slots(&slots, moment.parse().unwrap(), &zone);
            assert_eq!(ItemSlots::of(&active).to_string(), running, "{moment}");
        }
    }

    #[test]
    fn an_item_is_offered_in_its_slots_or_always() {
        let slots =
            |names: &[&str]| names.iter().map(|name| name.parse().unwrap()).collect::<Vec<SlotName>>();
        for (of_item, active, offered) in [
            (&[][..], &[][..], true),
            (&["breakfast", "lunch"], &["lunch"], true),
            (&["breakfast"], &["lunch"], false),
            (&["lunch_late"], &["lunch"], false),
            (&["lunch"], &[], false),
        ] {
            assert_eq!(
                ItemSlots::of(&slots(of_item)).run_in(&slots(active)),
                offered,
                "{of_item:?} {active:?}"
            );
        }
    }
}
