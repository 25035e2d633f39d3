//! How amounts and times are written in texts. The pages have the browser's own formats; a text message has these.

use jiff::tz::TimeZone;
use kernel::{Money, Timestamp};

use crate::Language;

const NO_BREAK: char = '\u{a0}';

/// An amount with its currency's sign, grouped and pointed as the language does, in Western digits.
pub fn money(language: Language, amount: Money) -> String {
    let sign = sign(amount.currency.as_str());
    let digits = digits(language, amount);
    let minus = if amount.minor < 0 { "-" } else { "" };
    match language {
        Language::Es | Language::Ar => format!("{minus}{digits}{NO_BREAK}{sign}"),
        _ if sign.len() == 3 && sign.is_ascii() => format!("{minus}{sign}{NO_BREAK}{digits}"),
        _ => format!("{minus}{sign}{digits}"),
    }
}

/// The wall clock, by 24 hours: `07:05`.
pub fn time_of_day(at: Timestamp, zone: &TimeZone) -> String {
    at.in_zone(zone).strftime("%H:%M").to_string()
}

/// A day that no country reads otherwise: `2026-11-20`.
pub fn date(at: Timestamp, zone: &TimeZone) -> String {
    at.in_zone(zone).date().to_string()
}

fn sign(currency: &str) -> &str {
    match currency {
        "INR" => "₹",
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        "JPY" | "CNY" => "¥",
        code => code,
    }
}

fn digits(language: Language, amount: Money) -> String {
    let (group, point) = if language == Language::Es { ('.', ',') } else { (',', '.') };
    let exponent = amount.currency.exponent() as usize;
    let padded = format!("{:0>width$}", amount.minor.unsigned_abs(), width = exponent + 1);
    let (whole, fraction) = padded.split_at(padded.len() - exponent);
    let later = if amount.currency.as_str() == "INR" { 2 } else { 3 };
    let whole = grouped(whole, group, later);
    if fraction.is_empty() { whole } else { format!("{whole}{point}{fraction}") }
}

/// Groups of three, as most write them; rupees group by two beyond the thousands (`1,20,000`).
fn grouped(whole: &str, separator: char, later: usize) -> String {
    let mut grouped = String::with_capacity(whole.len() * 2);
    for (position, digit) in whole.chars().enumerate() {
        let behind = whole.len() - position;
        if position > 0 && behind >= 3 && (behind - 3).is_multiple_of(later) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(minor: i64, currency: &str) -> Money {
        Money::new(minor, currency.parse().unwrap())
    }

    #[test]
    fn amounts_follow_the_currency_and_the_language() {
        for (language, minor, currency, text) in [
            (Language::En, 12_050, "INR", "₹120.50"),
            (Language::En, 5, "INR", "₹0.05"),
            (Language::En, 0, "USD", "$0.00"),
            (Language::Hi, 12_000_000, "INR", "₹1,20,000.00"),
            (Language::Hi, 12_345_678_900, "INR", "₹12,34,56,789.00"),
            (Language::En, 1_234_567_890, "USD", "$12,345,678.90"),
            (Language::Es, 123_456, "EUR", "1.234,56\u{a0}€"),
            (Language::Ar, 123_456, "SAR", "1,234.56\u{a0}SAR"),
            (Language::Zh, 1_000_000, "JPY", "¥1,000,000"),
            (Language::En, 1_500, "KWD", "KWD\u{a0}1.500"),
            (Language::En, -12_050, "INR", "-₹120.50"),
            (Language::En, i64::MIN, "JPY", "-¥9,223,372,036,854,775,808"),
        ] {
            assert_eq!(money(language, amount(minor, currency)), text);
        }
    }

    #[test]
    fn times_are_those_of_the_wall_clock() {
        let zone = TimeZone::get("Asia/Kolkata").unwrap();
        let at: Timestamp = "2026-11-20T19:35:00Z".parse().unwrap();
        assert_eq!(time_of_day(at, &zone), "01:05");
        assert_eq!(date(at, &zone), "2026-11-21");
    }
}
