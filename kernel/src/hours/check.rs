//! Which hours make sense.

use std::collections::BTreeSet;

use super::{Exception, Hours, Opening, Weekly};
use crate::{Fault, blueprint::TimeOfDay};

pub const OPENINGS_MAX: usize = 50;
pub const EXCEPTIONS_MAX: usize = 400;

const DAY: u32 = 24 * 60;
const WEEK: u32 = 7 * DAY;

impl Hours {
    /// Puts openings in order, or says which of them cannot be; fields are counted as they were given.
    pub fn new(mut week: Vec<Weekly>, mut exceptions: Vec<Exception>) -> Result<Self, Vec<Fault>> {
        let mut faults = too_many(&week, &exceptions);
        for (index, weekly) in week.iter().enumerate() {
            faults.extend(weekly.opening.fault().map(|reason| Fault::new(format!("hours[{index}]"), reason)));
        }
        for (index, exception) in exceptions.iter().enumerate() {
            let reason = exception.opening.and_then(Opening::fault);
            faults.extend(reason.map(|reason| Fault::new(format!("exceptions[{index}]"), reason)));
        }
        if faults.is_empty() {
            faults.extend(overlaps_of_week(&week).into_iter().chain(clashes_of_dates(&exceptions)));
        }
        week.sort_unstable();
        exceptions.sort_unstable();
        if faults.is_empty() { Ok(Self { week, exceptions }) } else { Err(faults) }
    }
}

fn too_many(week: &[Weekly], exceptions: &[Exception]) -> Vec<Fault> {
    let mut faults = Vec::new();
    if week.len() > OPENINGS_MAX {
        faults.push(Fault::new("hours", format!("give at most {OPENINGS_MAX} openings")));
    }
    if exceptions.len() > EXCEPTIONS_MAX {
        faults.push(Fault::new("exceptions", format!("give at most {EXCEPTIONS_MAX} dates")));
    }
    faults
}

impl Opening {
    fn fault(self) -> Option<&'static str> {
        if self.opens == TimeOfDay::END_OF_DAY {
            Some("an opening begins from 00:00 to 23:59")
        } else if self.opens == self.closes {
            Some("for the whole day write 00:00 to 24:00")
        } else {
            None
        }
    }

    fn start(self) -> u32 {
        self.opens.minutes().into()
    }

    /// Minutes after the midnight its day began with.
    fn end(self) -> u32 {
        let end = u32::from(self.closes.minutes());
        if self.is_past_midnight() { end + DAY } else { end }
    }
}

/// An opening must end before the next one begins, and Sunday's night before Monday's first.
fn overlaps_of_week(week: &[Weekly]) -> Vec<Fault> {
    let mut spells: Vec<(u32, u32, usize)> = Vec::with_capacity(week.len());
    for (index, Weekly { day, opening }) in week.iter().enumerate() {
        let midnight = u32::try_from(day.index()).expect("a week has seven days") * DAY;
        spells.push((midnight + opening.start(), midnight + opening.end(), index));
    }
    spells.sort_unstable();
    let around = spells.first().map(|(start, end, index)| (start + WEEK, end + WEEK, *index));
    // A single opening is its own neighbour, a week later.
    overlaps(spells.into_iter().chain(around), "hours")
}

/// A date is closed or has openings that leave room for each other.
fn clashes_of_dates(exceptions: &[Exception]) -> Vec<Fault> {
    let dates: BTreeSet<_> = exceptions.iter().map(|exception| exception.date).collect();
    let mut faults = Vec::new();
    for date in dates {
        let of_date = || exceptions.iter().enumerate().filter(move |(_, exception)| exception.date == date);
        let closed = of_date().find(|(_, exception)| exception.opening.is_none());
        if let Some((index, _)) = closed.filter(|_| of_date().count() > 1) {
            let reason = "this date is closed and stands here again; keep one of them";
            faults.push(Fault::new(format!("exceptions[{index}]"), reason));
        }
        let opened = of_date().filter_map(|(index, exception)| Some((index, exception.opening?)));
        let mut spells: Vec<_> =
            opened.map(|(index, opening)| (opening.start(), opening.end(), index)).collect();
        spells.sort_unstable();
        faults.extend(overlaps(spells.into_iter(), "exceptions"));
    }
    faults
}

/// Spells come in the order they begin.
fn overlaps(spells: impl Iterator<Item = (u32, u32, usize)>, field: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut end_so_far = 0;
    for (start, end, index) in spells {
        if start < end_so_far {
            let reason = "this begins before the opening before it has ended";
            faults.push(Fault::new(format!("{field}[{index}]"), reason));
        }
        end_so_far = end_so_far.max(end);
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opening(text: &str) -> Option<Opening> {
        let (opens, closes) = text.split_once('-')?;
        Some(Opening { opens: opens.parse().unwrap(), closes: closes.parse().unwrap() })
    }

    /// `mon 07:00-22:00` or `2026-12-25 closed`, as many as wanted.
    fn hours(lines: &[&str]) -> Result<Hours, Vec<String>> {
        let (mut week, mut exceptions) = (Vec::new(), Vec::new());
        for line in lines {
            let (when, times) = line.split_once(' ').unwrap();
            match when.parse() {
                Ok(day) => week.push(Weekly { day, opening: opening(times).unwrap() }),
                Err(_) => exceptions.push(Exception { date: when.parse().unwrap(), opening: opening(times) }),
            }
        }
        let told = |fault: Fault| format!("{}: {}", fault.field, fault.reason);
        Hours::new(week, exceptions).map_err(|faults| faults.into_iter().map(told).collect())
    }

    #[test]
    fn hours_that_make_sense_are_taken() {
        for lines in [
            &[][..],
            &["mon 07:00-11:00", "mon 11:00-22:00"],
            &["sun 18:00-02:00", "mon 02:00-10:00"],
            &["mon 00:00-24:00", "tue 00:00-24:00"],
            &["mon 08:00-07:00"],
            &["2026-12-24 08:00-12:00", "2026-12-24 14:00-18:00", "2026-12-25 closed"],
        ] {
            assert!(hours(lines).is_ok(), "{lines:?}: {:?}", hours(lines));
        }
    }

    #[test]
    fn what_makes_no_sense_is_named_where_it_stands() {
        let overlap = "this begins before the opening before it has ended";
        for (lines, expected) in [
            (&["mon 24:00-02:00"][..], "hours[0]: an opening begins from 00:00 to 23:59".to_owned()),
            (&["mon 07:00-07:00"], "hours[0]: for the whole day write 00:00 to 24:00".into()),
            (&["mon 12:00-22:00", "mon 07:00-13:00"], format!("hours[0]: {overlap}")),
            (&["mon 07:00-22:00", "mon 07:00-22:00"], format!("hours[1]: {overlap}")),
            (&["tue 01:00-05:00", "mon 18:00-02:00"], format!("hours[0]: {overlap}")),
            (&["mon 01:00-05:00", "sun 18:00-02:00"], format!("hours[0]: {overlap}")),
            (&["2026-12-24 12:00-12:00"], "exceptions[0]: for the whole day write 00:00 to 24:00".into()),
            (&["2026-12-24 08:00-12:00", "2026-12-24 11:00-13:00"], format!("exceptions[1]: {overlap}")),
            (
                &["2026-12-24 08:00-12:00", "2026-12-24 closed"],
                "exceptions[1]: this date is closed and stands here again; keep one of them".into(),
            ),
        ] {
            assert_eq!(hours(lines), Err(vec![expected]), "{lines:?}");
        }
        assert_eq!(hours(&["mon 07:00-07:01"; 51]).unwrap_err()[0], "hours: give at most 50 openings");
    }

    #[test]
    fn hours_are_kept_in_the_order_of_the_week() {
        let hours = hours(&["tue 07:00-08:00", "mon 12:00-13:00", "mon 07:00-08:00"]).unwrap();
        let shown: Vec<_> =
            hours.week().iter().map(|weekly| format!("{} {}", weekly.day, weekly.opening.opens)).collect();
        assert_eq!(shown, ["mon 07:00", "mon 12:00", "tue 07:00"]);
    }
}
