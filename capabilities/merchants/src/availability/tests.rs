use jiff::{Span, civil::Date};
use kernel::{Id, MarketId, MerchantId};

use super::*;
use crate::{Exception, Hours, Opening, Profile, Weekly};

/// One opening a line: `mon 07:00-22:00`, `2026-12-25 closed`, `2026-12-24 08:00-12:00`.
fn hours(text: &str) -> Hours {
    let opening = |text: &str| {
        let (opens, closes) = text.split_once('-')?;
        Some(Opening { opens: opens.parse().unwrap(), closes: closes.parse().unwrap() })
    };
    let (mut week, mut exceptions) = (Vec::new(), Vec::new());
    for line in text.split(", ").filter(|line| !line.is_empty()) {
        let (when, times) = line.split_once(' ').unwrap();
        match when.parse() {
            Ok(day) => week.push(Weekly { day, opening: opening(times).unwrap() }),
            Err(_) => {
                exceptions.push(Exception { date: when.parse().unwrap(), opening: opening(times) });
            }
        }
    }
    Hours::new(week, exceptions).unwrap()
}

fn merchant(hours: Hours, state: State) -> Merchant {
    let profile = Profile { name: "Canteen".into(), phone: None, address: None, place: None };
    Merchant {
        id: MerchantId::from_bytes([1; 16]),
        market: MarketId::from_bytes([2; 16]),
        profile,
        hours,
        state,
    }
}

fn every_day(times: &str) -> String {
    ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map(|day| format!("{day} {times}")).join(", ")
}

/// Shows a moment on the wall clock, with the offset, because that is what changes with the seasons.
fn shown(availability: Availability, zone: &TimeZone) -> String {
    let clock = |at: Option<Timestamp>| match at {
        Some(at) => at.in_zone(zone).strftime("%a %d %H:%M%:z").to_string(),
        None => "never".to_owned(),
    };
    match availability {
        Availability::Open { closes_at } => format!("open until {}", clock(closes_at)),
        Availability::Busy { minutes, closes_at } => format!("busy {minutes} until {}", clock(closes_at)),
        Availability::Paused { until } => format!("paused until {}", clock(until)),
        Availability::Closed { opens_at } => format!("closed until {}", clock(opens_at)),
    }
}

#[track_caller]
fn check(hours_text: &str, zone: &str, cases: &[(&str, &str)]) {
    let zone = TimeZone::get(zone).unwrap();
    for (now, expected) in cases {
        let at = now.parse::<jiff::civil::DateTime>().unwrap().to_zoned(zone.clone()).unwrap();
        let merchant = merchant(hours(hours_text), State::Open);
        assert_eq!(shown(merchant.availability(at.timestamp().into(), &zone), &zone), *expected, "at {now}");
    }
}

// 2026-01-12 is a Monday.

#[test]
fn a_week_with_a_break_and_a_free_day() {
    check(
        "mon 07:00-11:00, mon 12:00-22:00, wed 07:00-22:00",
        "Asia/Kolkata",
        &[
            ("2026-01-12T06:59:59", "closed until Mon 12 07:00+05:30"),
            ("2026-01-12T07:00", "open until Mon 12 11:00+05:30"),
            ("2026-01-12T11:00", "closed until Mon 12 12:00+05:30"),
            ("2026-01-12T21:59", "open until Mon 12 22:00+05:30"),
            ("2026-01-12T22:00", "closed until Wed 14 07:00+05:30"),
            ("2026-01-14T23:00", "closed until Mon 19 07:00+05:30"),
        ],
    );
}

#[test]
fn past_midnight_belongs_to_the_day_it_began_on() {
    check(
        "fri 18:00-02:00, sat 20:00-00:00",
        "Asia/Kolkata",
        &[
            ("2026-01-16T23:30", "open until Sat 17 02:00+05:30"),
            ("2026-01-17T01:59", "open until Sat 17 02:00+05:30"),
            ("2026-01-17T02:00", "closed until Sat 17 20:00+05:30"),
            ("2026-01-17T23:59", "open until Sun 18 00:00+05:30"),
            ("2026-01-18T00:00", "closed until Fri 23 18:00+05:30"),
        ],
    );
}

#[test]
fn neighbouring_openings_are_one_and_around_the_clock_never_ends() {
    check(
        "mon 18:00-24:00, tue 00:00-03:00",
        "Asia/Kolkata",
        &[("2026-01-12T19:00", "open until Tue 13 03:00+05:30")],
    );
    check(&every_day("00:00-24:00"), "Asia/Kolkata", &[("2026-01-12T19:00", "open until never")]);
    let holiday = format!("{}, 2026-03-01 closed", every_day("00:00-24:00"));
    check(
        &holiday,
        "Asia/Kolkata",
        &[
            ("2026-01-12T19:00", "open until Sun 01 00:00+05:30"),
            ("2026-03-01T12:00", "closed until Mon 02 00:00+05:30"),
            ("2026-03-02T00:00", "open until never"),
        ],
    );
}

#[test]
fn exceptions_replace_the_openings_of_their_date() {
    let week = every_day("07:00-22:00");
    check(
        &format!("{week}, 2026-12-24 08:00-12:00, 2026-12-24 14:00-15:00, 2026-12-25 closed"),
        "Asia/Kolkata",
        &[
            ("2026-12-24T07:30", "closed until Thu 24 08:00+05:30"),
            ("2026-12-24T11:00", "open until Thu 24 12:00+05:30"),
            ("2026-12-24T12:30", "closed until Thu 24 14:00+05:30"),
            ("2026-12-24T15:00", "closed until Sat 26 07:00+05:30"),
            ("2026-12-25T12:00", "closed until Sat 26 07:00+05:30"),
            ("2026-12-26T07:00", "open until Sat 26 22:00+05:30"),
        ],
    );
    // The night before a closed day lasts until its own end; a closed day's night does not begin.
    check(
        "thu 20:00-02:00, fri 20:00-02:00, 2026-12-25 closed",
        "Asia/Kolkata",
        &[
            ("2026-12-25T01:00", "open until Fri 25 02:00+05:30"),
            ("2026-12-25T21:00", "closed until Thu 31 20:00+05:30"),
            ("2026-12-26T01:00", "closed until Thu 31 20:00+05:30"),
        ],
    );
    check(
        "2026-12-24 08:00-12:00",
        "Asia/Kolkata",
        &[
            ("2026-01-12T12:00", "closed until Thu 24 08:00+05:30"),
            ("2026-12-24T12:00", "closed until never"),
        ],
    );
}

#[test]
fn a_long_break_ends_on_an_ordinary_day() {
    let break_of_60_days: String = "2026-05-01"
        .parse::<Date>()
        .unwrap()
        .series(Span::new().days(1))
        .take(60)
        .map(|date| format!(", {date} closed"))
        .collect();
    check(
        &format!("mon 07:00-22:00{break_of_60_days}"),
        "Asia/Kolkata",
        &[
            ("2026-05-04T12:00", "closed until Mon 06 07:00+05:30"), // 6 July
        ],
    );
}

#[test]
fn without_hours_nothing_opens() {
    check("", "Asia/Kolkata", &[("2026-01-12T12:00", "closed until never")]);
}

#[test]
fn doors_follow_the_wall_clock_when_the_clocks_change() {
    // Forward on 2026-03-29 at 02:00, back on 2026-10-25 at 03:00.
    check(
        &every_day("07:00-22:00"),
        "Europe/Berlin",
        &[
            ("2026-03-28T23:00", "closed until Sun 29 07:00+02:00"),
            ("2026-10-24T23:00", "closed until Sun 25 07:00+01:00"),
        ],
    );
    check(
        "sat 20:00-02:30, sun 02:45-05:00",
        "Europe/Berlin",
        &[
            // 02:30 does not exist: it counts as 03:30, and so the second opening (03:45) is still its own.
            ("2026-03-29T01:59", "open until Sun 29 03:30+02:00"),
            ("2026-03-29T03:35", "closed until Sun 29 03:45+02:00"),
            // 02:30 comes twice: the first one counts.
            ("2026-10-25T01:59", "open until Sun 25 02:30+02:00"),
            ("2026-10-25T02:35", "closed until Sun 25 02:45+02:00"),
        ],
    );
    check(&every_day("00:00-24:00"), "America/New_York", &[("2026-03-08T12:00", "open until never")]);
}

#[test]
fn a_state_set_by_hand_counts_while_the_doors_are_open() {
    let zone = TimeZone::get("Asia/Kolkata").unwrap();
    let at = |text: &str| -> Timestamp {
        text.parse::<jiff::civil::DateTime>().unwrap().to_zoned(zone.clone()).unwrap().timestamp().into()
    };
    let until = |text| State::Paused { until: Some(at(text)) };
    for (state, now, expected) in [
        (State::Busy { minutes: 20 }, "2026-01-12T12:00", "busy 20 until Mon 12 22:00+05:30"),
        (State::Busy { minutes: 20 }, "2026-01-12T23:00", "closed until Tue 13 07:00+05:30"),
        (State::Paused { until: None }, "2026-01-12T12:00", "paused until never"),
        (State::Paused { until: None }, "2026-01-13T12:00", "paused until never"),
        (until("2026-01-12T12:30"), "2026-01-12T12:29:59", "paused until Mon 12 12:30+05:30"),
        (until("2026-01-12T12:30"), "2026-01-12T12:30", "open until Mon 12 22:00+05:30"),
        (until("2026-01-13T12:30"), "2026-01-12T23:00", "closed until Tue 13 07:00+05:30"),
    ] {
        let merchant = merchant(hours(&every_day("07:00-22:00")), state);
        let availability = merchant.availability(at(now), &zone);
        assert_eq!(shown(availability, &zone), expected, "{state:?} at {now}");
        assert_eq!(availability.takes_orders(), !expected.starts_with(['c', 'p']), "{state:?} at {now}");
    }
}
