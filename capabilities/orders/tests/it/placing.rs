use std::{collections::BTreeSet, time::Duration};

use crate::kit::{Canteen, MIGRATIONS};

testing::on_each_engine!(MIGRATIONS, an_order_keeps_everything_it_was_placed_with, async |world| {
    let canteen = Canteen::new(world);
    let asha = canteen.customer();
    let placed = canteen.places(canteen.order(&asha)).await;
    let (market, id) = (canteen.market.id, placed.id);
    let found = world.store.read(move |tx| orders::order(tx, &asha, market, id)).await.unwrap();
    assert_eq!(found, placed);
    assert_eq!(found.status.as_str(), "received");
});

testing::on_each_engine!(MIGRATIONS, numbers_count_per_day_where_the_market_is, async |world| {
    // 2026-01-15T06:30Z is noon in Kolkata and still the 14th in Honolulu.
    let (campus, island) = (Canteen::new(world), Canteen::in_zone(world, "Pacific/Honolulu"));
    assert_eq!(campus.paid_order().await.number, "ORD-20260115-001");
    assert_eq!(campus.paid_order().await.number, "ORD-20260115-002");
    assert_eq!(island.paid_order().await.number, "ORD-20260114-001");
    world.clock.advance(Duration::from_secs(12 * 3_600));
    assert_eq!(campus.paid_order().await.number, "ORD-20260116-001");
});

testing::on_each_engine!(MIGRATIONS, sixty_four_at_once_get_sixty_four_numbers, async |world| {
    let canteen = Canteen::new(world);
    let orders = world.at_once(64, async |_| canteen.paid_order().await.number).await;
    let expected: BTreeSet<String> = (1..=64).map(|n| format!("ORD-20260115-{n:03}")).collect();
    assert_eq!(orders.into_iter().collect::<BTreeSet<_>>(), expected);
});
