//! What providers earn, line by line as it arises. Paying it out is for others.

use ::store::{StoreError, Tx};
use jiff::civil::{Date, Weekday};
use kernel::{Actor, Cursor, Market, Money, OrderId, Page, PageRequest, ProviderId, Timestamp, words};

use crate::{EarnError, Figures, FindError, Span, document::end_of_day, figures::today, find, store as rows};

words! {
    EarningKind is a "kind of earning":
        Base = "base",
        Tip = "tip",
        Bonus = "bonus",
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earning {
    pub order: OrderId,
    pub kind: EarningKind,
    pub amount: Money,
    pub at: Timestamp,
}

/// Sums of all there is, in the market's currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earned {
    pub today: Money,
    /// Since Monday.
    pub week: Money,
    pub month: Money,
    pub lifetime: Money,
}

/// A page of what was earned on some days.
pub type Earnings = Page<Earning>;

/// Adds a line; each kind of an order counts once. Says whether it is new.
pub fn earn(
    tx: &mut Tx<'_>,
    market: &Market,
    provider: ProviderId,
    order: OrderId,
    kind: EarningKind,
    amount: Money,
) -> Result<bool, EarnError> {
    if amount.currency != market.currency {
        return Err(EarnError::Currency);
    }
    let provider = rows::provider(tx, market.id, provider)?.ok_or(EarnError::Missing)?;
    let earning = Earning { order, kind, amount, at: tx.now() };
    if !rows::insert_earning(tx, &provider, &earning)? {
        return Ok(false);
    }
    let figures = Figures { earned: amount.minor, ..Figures::default() };
    rows::add_figures(tx, market.id, provider.id, today(tx, market), &figures)?;
    Ok(true)
}

/// What a provider earned on some days, the newest first; for themselves and for operators.
pub fn earnings(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: &Market,
    provider: ProviderId,
    span: Span,
    ask: &PageRequest,
) -> Result<Earnings, FindError> {
    let provider = find::provider(tx, actor, market.id, provider)?;
    let (from, end) = (moments(span.from(), market).0, moments(span.to(), market).1);
    let rows = rows::earnings(tx, provider.id, from, end, ask)?;
    let page = ask.page(rows, |line| Cursor { at: line.earning.at, id: line.id });
    Ok(Page { rows: page.rows.into_iter().map(|line| line.earning).collect(), next: page.next })
}

/// What a provider earned today, this week, this month and ever; for themselves and for operators.
pub fn totals(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: &Market,
    provider: ProviderId,
) -> Result<Earned, FindError> {
    let provider = find::provider(tx, actor, market.id, provider)?.id;
    let today = today(tx, market);
    let monday = today.saturating_sub(jiff::Span::new().days(days_since_monday(today)));
    let mut since = |from: Date| -> Result<Money, StoreError> {
        let earned = rows::sum_figures(tx, provider, from, today)?.earned;
        Ok(Money::new(earned, market.currency))
    };
    Ok(Earned {
        today: since(today)?,
        week: since(monday)?,
        month: since(today.first_of_month())?,
        lifetime: since(Date::ZERO)?,
    })
}

fn days_since_monday(day: Date) -> i64 {
    i64::from(day.weekday().since(Weekday::Monday))
}

/// When a day begins and when it is over.
fn moments(day: Date, market: &Market) -> (Timestamp, Timestamp) {
    let before = day.yesterday().ok().and_then(|day| end_of_day(day, &market.time_zone));
    let end = end_of_day(day, &market.time_zone);
    (before.unwrap_or(Timestamp::EPOCH), end.unwrap_or(Timestamp::from_micros(i64::MAX)))
}
