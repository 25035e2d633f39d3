use kernel::OrderId;
use payments::{MIGRATIONS, begin_again, latest, latest_of};
use testing::on_each_engine;

use crate::scene::{Bill, cash};

on_each_engine!(MIGRATIONS, a_list_of_orders_finds_the_newest_try_of_each, async |world| {
    let market = world.market();
    let mut orders: Vec<OrderId> = Vec::new();
    for number in 0..23 {
        let bill = Bill { market, ..Bill::new(world, cash()) };
        let (bill, _) = bill.begun(world).await;
        orders.push(bill.order);
        if number % 2 == 0 {
            world.store.write(move |tx| begin_again(tx, &bill.ask())).await.unwrap();
        }
    }
    let (asked, unpaid) = (orders.clone(), world.id());
    let ask = move |tx: &mut store::Tx<'_>| latest_of(tx, market, &[&asked[..], &[unpaid]].concat());
    let found = world.store.read(ask).await.unwrap();
    assert_eq!(found.len(), 23);
    for (number, order) in orders.iter().enumerate() {
        assert_eq!(found[order].attempt, if number % 2 == 0 { 2 } else { 1 });
    }
});

on_each_engine!(MIGRATIONS, another_market_sees_nothing, async |world| {
    let (bill, _) = Bill::new(world, cash()).begun(world).await;
    let (order, elsewhere) = (bill.order, world.market());
    assert_eq!(world.store.read(move |tx| latest(tx, elsewhere, order)).await.unwrap(), None);
    assert!(world.store.read(move |tx| latest_of(tx, elsewhere, &[order])).await.unwrap().is_empty());
});
