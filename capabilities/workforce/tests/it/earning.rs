use kernel::{Cursor, Money, OrderId, PageRequest, Role};
use testing::on_each_engine;
use workforce::{
    EarnError, EarningKind,
    EarningKind::{Base, Bonus, Tip},
    Figures, FindError, Provider, Span, Tally,
};

use crate::town::{DAY, MIGRATIONS, Town};

impl Town<'_> {
    async fn earns(
        &self,
        provider: &Provider,
        order: OrderId,
        kind: EarningKind,
        minor: i64,
    ) -> Result<bool, EarnError> {
        let (id, amount) = (provider.id, Money::new(minor, self.market.currency));
        self.does(move |tx, market| workforce::earn(tx, market, id, order, kind, amount)).await
    }
}

fn span(from: &str, to: &str) -> Span {
    Span::new(from.parse().unwrap(), to.parse().unwrap()).unwrap()
}

on_each_engine!(MIGRATIONS, each_kind_of_an_order_is_earned_once, async |world| {
    let town = Town::new(world);
    let provider = town.at_work().await;
    let order = world.id();
    let earned = world.at_once(8, async |_| town.earns(&provider, order, Base, 5_000).await.unwrap()).await;
    assert_eq!(earned.iter().filter(|new| **new).count(), 1);
    assert!(town.earns(&provider, order, Tip, 1_000).await.unwrap());
    let (id, actor) = (provider.id, town.themselves(&provider));
    let totals = town.does(move |tx, market| workforce::totals(tx, &actor, market, id)).await.unwrap();
    assert_eq!(totals.today.minor, 6_000);
    let foreign = Money::new(1, "EUR".parse().unwrap());
    let refused = town.does(move |tx, market| workforce::earn(tx, market, id, order, Bonus, foreign)).await;
    assert!(matches!(refused, Err(EarnError::Currency)));
});

on_each_engine!(MIGRATIONS, totals_follow_the_calendar_of_the_market, async |world| {
    let town = Town::new(world);
    let provider = town.at_work().await;
    // The clock stands at a Thursday: 15 January 2026.
    for (days, minor) in [(0, 1), (1, 10), (3, 100), (27, 1_000)] {
        world.clock.advance(days * DAY);
        town.earns(&provider, world.id(), Base, minor).await.unwrap();
    }
    // Now it is Sunday, 15 February.
    let (id, actor) = (provider.id, town.themselves(&provider));
    let totals = town.does(move |tx, market| workforce::totals(tx, &actor, market, id)).await.unwrap();
    let minor = [totals.today, totals.week, totals.month, totals.lifetime].map(|money| money.minor);
    assert_eq!(minor, [1_000, 1_000, 1_000, 1_111]);
});

on_each_engine!(MIGRATIONS, lines_are_read_in_pages_for_some_days, async |world| {
    let town = Town::new(world);
    let provider = town.at_work().await;
    for _ in 0..3 {
        let order = world.id();
        for kind in [Base, Tip, Bonus] {
            town.earns(&provider, order, kind, 100).await.unwrap();
        }
        world.clock.advance(DAY);
    }
    let page = async |actor, span: Span, after: Option<Cursor>| {
        let (id, ask) = (provider.id, PageRequest::new(after, Some(2)));
        town.does(move |tx, market| workforce::earnings(tx, &actor, market, id, span, &ask)).await
    };
    let two_days = span("2026-01-15", "2026-01-16");
    let (mut seen, mut after) = (0, None);
    loop {
        let read = page(town.themselves(&provider), two_days, after).await.unwrap();
        seen += read.rows.len();
        after = read.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(seen, 6, "each line once, and none of the third day");
    assert_eq!(page(town.operator(), two_days, None).await.unwrap().rows.len(), 2);
    let stranger = page(town.person(Role::Customer), two_days, None).await;
    assert!(matches!(stranger, Err(FindError::Missing)));
});

on_each_engine!(MIGRATIONS, figures_are_counted_by_day, async |world| {
    let town = Town::new(world);
    let provider = town.at_work().await;
    let id = provider.id;
    let count = async |tallies: &'static [Tally]| {
        for tally in tallies {
            town.does(move |tx, market| workforce::count(tx, market, id, *tally)).await.unwrap();
        }
    };
    count(&[Tally::Offered, Tally::Offered, Tally::Declined, Tally::Accepted]).await;
    world.clock.advance(DAY);
    count(&[Tally::Offered, Tally::Expired]).await;
    let stats = async |from: &str, to: &str| {
        let (actor, span) = (town.operator(), span(from, to));
        town.does(move |tx, market| workforce::stats(tx, &actor, market, id, span)).await.unwrap()
    };
    let first = Figures { offered: 2, declined: 1, accepted: 1, ..Figures::default() };
    assert_eq!(stats("2026-01-15", "2026-01-15").await, first);
    let both = Figures { offered: 3, expired: 1, ..first };
    assert_eq!(stats("2026-01-01", "2026-01-31").await, both);
    assert_eq!(stats("2026-01-17", "2026-01-31").await, Figures::default());
});
