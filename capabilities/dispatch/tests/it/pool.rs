//! The pool: orders near somebody that nobody has yet.

use dispatch::{MIGRATIONS, SearchState, claim, decline_in_pool, find};
use kernel::{AccountId, Actor, MarketId, OrderId, PageRequest, Place};
use testing::{World, on_each_engine};

use crate::kit::{HERE, place, provider, searching_at};

async fn pool(
    world: &World,
    market: MarketId,
    who: AccountId,
    around: Place,
    metres: u32,
) -> Vec<(OrderId, u32)> {
    let found = world.store.read(move |tx| find::pool(tx, market, who, around, metres)).await.unwrap();
    found.into_iter().map(|(search, away)| (search.order, away)).collect()
}

on_each_engine!(MIGRATIONS, the_pool_shows_what_is_near_and_free_the_nearest_first, async |world| {
    let (market, elsewhere) = (world.market(), world.market());
    let [me, other]: [AccountId; 2] = std::array::from_fn(|_| world.id());
    let (lat, lng) = HERE;
    let far = searching_at(world, market, place(lat + 0.03, lng)).await;
    let near = searching_at(world, market, place(lat + 0.01, lng)).await;
    searching_at(world, market, place(lat + 0.1, lng)).await;
    searching_at(world, elsewhere, place(lat, lng)).await;
    let around = place(lat, lng);
    assert_eq!(pool(world, market, me, around, 50_000).await, [(near.order, 1_112), (far.order, 3_336)]);
    assert_eq!(pool(world, market, me, around, 2_000).await, [(near.order, 1_112)]);

    let (order, who) = (near.order, provider(market, me));
    world
        .store
        .write_in(market, move |tx| decline_in_pool(tx, &who, market, order, me, 1_112))
        .await
        .unwrap();
    assert_eq!(pool(world, market, me, around, 50_000).await, [(far.order, 3_336)], "gone for me");
    assert_eq!(pool(world, market, other, around, 50_000).await.len(), 2, "and for nobody else");

    let (order, who) = (far.order, provider(market, other));
    world.store.write_in(market, move |tx| claim(tx, &who, market, order, other)).await.unwrap();
    assert_eq!(pool(world, market, me, around, 50_000).await, [], "what somebody has is gone for all");
});

on_each_engine!(MIGRATIONS, the_pool_reaches_across_the_date_line, async |world| {
    let market = world.market();
    let me: AccountId = world.id();
    let search = searching_at(world, market, place(-16.8, -179.99)).await;
    let found = pool(world, market, me, place(-16.8, 179.99), 5_000).await;
    assert_eq!(found.iter().map(|(order, _)| *order).collect::<Vec<_>>(), [search.order]);
    assert_eq!(pool(world, market, me, place(-16.8, 179.9), 5_000).await, []);
});

on_each_engine!(MIGRATIONS, searches_are_listed_page_by_page_newest_first, async |world| {
    let market = world.market();
    let mut opened = Vec::new();
    for _ in 0..5 {
        opened.push(searching_at(world, market, place(HERE.0, HERE.1)).await.order);
        world.clock.advance(std::time::Duration::from_secs(1));
    }
    let mut listed = Vec::new();
    let mut after = None;
    loop {
        let ask = PageRequest::new(after, Some(2));
        let page = world
            .store
            .read(move |tx| find::searches(tx, &Actor::System, market, SearchState::Searching, &ask));
        let page = page.await.unwrap();
        listed.extend(page.rows.iter().map(|search| search.order));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    opened.reverse();
    assert_eq!(listed, opened);
});
