//! Parts of the day: which of a blueprint's slots are running.

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

/// Written as a list in one column.
pub(crate) fn joined(slots: &[SlotName]) -> String {
    slots.iter().map(SlotName::as_str).collect::<Vec<_>>().join("|")
}

/// Whether an item with these slots (as `joined` writes them) is on offer while the active ones run. An item without
/// slots always is.
pub(crate) fn offered_in(joined: &str, active: &[SlotName]) -> bool {
    joined.is_empty() || joined.split('|').any(|name| active.iter().any(|slot| slot.as_str() == name))
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
            assert_eq!(joined(&active_slots(&slots, moment.parse().unwrap(), &zone)), running, "{moment}");
        }
    }

    #[test]
    fn an_item_without_slots_is_always_offered() {
        let lunch = ["lunch".parse().unwrap()];
        assert!(offered_in("", &[]));
        assert!(offered_in("breakfast|lunch", &lunch));
        assert!(!offered_in("breakfast", &lunch));
        assert!(!offered_in("lunch_late", &lunch));
    }
}
