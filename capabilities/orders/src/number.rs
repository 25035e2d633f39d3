//! Order numbers people can say aloud: `ORD-YYYYMMDD-NNN`, counted per market and day.

use jiff::civil::Date;
use kernel::{Market, Timestamp};

/// The day a moment belongs to, where the market is.
pub fn day(market: &Market, at: Timestamp) -> String {
    let date: Date = at.in_zone(&market.time_zone).date();
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

/// Three digits, and more when a day has more than 999 orders.
pub fn number(day: &str, count: i64) -> String {
    format!("ORD-{day}-{count:03}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_three_digits_and_grow_when_a_day_is_long() {
        assert_eq!(number("20260213", 42), "ORD-20260213-042");
        assert_eq!(number("20260213", 12_345), "ORD-20260213-12345");
    }
}
