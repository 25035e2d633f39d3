use jiff::{
    Span, Zoned,
    civil::{Date, DateTime},
    tz::TimeZone,
};

use super::{Hours, Opening};
use crate::{Timestamp, blueprint::TimeOfDay};

/// Whether somebody is there at a moment, and until when or from when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doors {
    Open {
        /// Absent when they never close.
        closes_at: Option<Timestamp>,
    },
    Closed {
        /// Absent when no opening is planned.
        opens_at: Option<Timestamp>,
    },
}

/// Longer than any week without an exception, however the openings follow one another.
const DAYS_AHEAD: i32 = 15;

impl Hours {
    pub fn at(&self, now: Timestamp, zone: &TimeZone) -> Doors {
        let today = now.in_zone(zone).date();
        let mut spells = self.spells(today, zone).skip_while(|spell| spell.end <= now);
        match spells.next() {
            None => Doors::Closed { opens_at: None },
            Some(next) if now < next.start => Doors::Closed { opens_at: Some(next.start) },
            Some(current) => Doors::Open { closes_at: end_of_row(current, spells) },
        }
    }

    /// The spells of opened doors from yesterday's on (which may still last), in the order they begin.
    fn spells(&self, today: Date, zone: &TimeZone) -> impl Iterator<Item = Spell> {
        let yesterday = today.saturating_sub(Span::new().days(1));
        // Exceptions may close for months, and the day after the last one is an ordinary one again.
        let last = self.last_exception().map_or(today, |date| date.max(today));
        let last = last.saturating_add(Span::new().days(DAYS_AHEAD));
        let days = yesterday.series(Span::new().days(1)).take_while(move |date| *date <= last);
        days.flat_map(move |date| self.on(date).map(move |opening| Spell::of(date, opening, zone)))
    }
}

/// The moment doors close that are opened again in the same moment stays unnoticed. When the row never breaks, it is
/// always open.
fn end_of_row(current: Spell, following: impl Iterator<Item = Spell>) -> Option<Timestamp> {
    let mut end = current.end;
    for next in following {
        if end < next.start {
            return Some(end);
        }
        end = end.max(next.end);
    }
    let row = end.since(current.start);
    (row < std::time::Duration::from_secs(8 * 24 * 3_600)).then_some(end)
}

/// A stretch of time without a gap.
#[derive(Debug, Clone, Copy)]
struct Spell {
    start: Timestamp,
    end: Timestamp,
}

impl Spell {
    /// A time the clocks skip counts as the same time after the change; one that comes twice counts the first time.
    fn of(date: Date, opening: Opening, zone: &TimeZone) -> Self {
        let last_day =
            if opening.is_past_midnight() { date.saturating_add(Span::new().days(1)) } else { date };
        Self { start: moment(date, opening.opens, zone), end: moment(last_day, opening.closes, zone) }
    }
}

fn moment(date: Date, time: TimeOfDay, zone: &TimeZone) -> Timestamp {
    let wall_clock = DateTime::from(date).saturating_add(Span::new().minutes(i64::from(time.minutes())));
    zone.to_ambiguous_zoned(wall_clock)
        .compatible()
        .map_or(Timestamp::from_micros(i64::MAX), |at: Zoned| at.timestamp().into())
}
