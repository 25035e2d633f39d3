use std::time::Duration;

use kernel::{Actor, blueprint::MethodName};

use crate::kit::{Canteen, MIGRATIONS, code};

testing::on_each_engine!(MIGRATIONS, only_an_unpaid_order_waits_for_its_timer, async |world| {
    let canteen = Canteen::new(world);
    canteen.paid_order().await;
    assert_eq!(canteen.jobs_waiting().await, 0);
    canteen.unpaid_order(&canteen.customer()).await;
    assert_eq!(canteen.jobs_waiting().await, 1);
    world.expect_jobs_left(1);
});

testing::on_each_engine!(MIGRATIONS, leaving_a_state_stops_its_timers, async |world| {
    let canteen = Canteen::new(world);
    let asha = canteen.customer();
    let order = canteen.unpaid_order(&asha).await;
    canteen.moves(&asha, order.id, "cancelled").await.unwrap();
    assert_eq!(canteen.jobs_waiting().await, 0);
});

testing::on_each_engine!(MIGRATIONS, the_engine_cancels_what_stays_unpaid, async |world| {
    let canteen = Canteen::new(world);
    let order = canteen.unpaid_order(&canteen.customer()).await;
    world.clock.advance(Duration::from_secs(5 * 60));
    canteen.moves(&Actor::System, order.id, "cancelled").await.unwrap();
});

testing::on_each_engine!(MIGRATIONS, the_way_to_pay_changes_only_while_it_is_unpaid, async |world| {
    let canteen = Canteen::new(world);
    let asha = canteen.customer();
    let order = canteen.unpaid_order(&asha).await;
    let (market, cash) = (canteen.market.id, "cash".parse::<MethodName>().unwrap());
    for (actor, expected) in
        [(canteen.cook(), Some("NOT_FOUND")), (asha.clone(), None), (asha.clone(), Some("INVALID_MOVE"))]
    {
        let (actor, cash) = (actor.clone(), cash.clone());
        let change = move |tx: &mut store::Tx<'_>| {
            orders::change_payment_method(tx, &actor, market, order.id, &cash, true)
        };
        let outcome = world.store.write_in(market, change).await;
        assert_eq!(outcome.err().map(code), expected);
    }
    world.expect_jobs_left(1);
});
