use kernel::{Market, Problem, Timestamp};
use serde::Deserialize;
use utoipa::IntoParams;
use workforce::Span;

use super::request;

/// Some days of the market's calendar, both ends included.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Days {
    /// Four weeks before `to` when left out.
    #[param(example = "2026-01-01")]
    from: Option<String>,
    /// Today when left out.
    #[param(example = "2026-01-31")]
    to: Option<String>,
}

const DAYS_BEFORE: i64 = 27;

impl Days {
    pub fn of(from: Option<String>, to: Option<String>) -> Self {
        Self { from, to }
    }

    pub fn span(&self, market: &Market, now: Timestamp) -> Result<Span, Problem> {
        let today = now.in_zone(&market.time_zone).date();
        let given = |field, text: &Option<String>| text.as_deref().map(|text| request::day(field, text));
        let to = given("to", &self.to).transpose()?.unwrap_or(today);
        let before = to.saturating_sub(jiff::Span::new().days(DAYS_BEFORE));
        let from = given("from", &self.from).transpose()?.unwrap_or(before);
        Span::new(from, to).map_err(|fault| Problem::invalid(&fault.field, fault.reason))
    }
}
