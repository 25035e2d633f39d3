use std::time::Duration;

use kernel::{AccountId, MarketId, OrderId, blueprint::Span};
use store::{StoreError, Tx};
use testing::World;
use tracking::{MIGRATIONS, Shared};

async fn share(world: &World, market: MarketId, order: OrderId, by: AccountId) -> String {
    let open = Span::seconds(3_600);
    let link =
        world.store.write_in(market, move |tx| tracking::share(tx, market, order, by, open)).await.unwrap();
    link.token.into_exposed()
}

async fn opens(world: &World, market: MarketId, token: &str) -> Option<OrderId> {
    let token = token.to_owned();
    let open = move |tx: &mut Tx<'_>| -> Result<Option<Shared>, StoreError> {
        tracking::open_link(tx, market, &token)
    };
    world.store.read(open).await.unwrap().map(|shared| shared.order)
}

testing::on_each_engine!(MIGRATIONS, a_link_opens_until_its_time_is_over, async |world| {
    let (market, order) = (world.market(), world.id());
    let token = share(world, market, order, world.id()).await;
    assert_eq!(token.len(), 43, "256 bits of chance");
    assert_eq!(opens(world, market, &token).await, Some(order));
    assert_eq!(opens(world, world.market(), &token).await, None, "not in another market");
    assert_eq!(opens(world, market, "lunch").await, None);
    world.clock.advance(Duration::from_secs(3_599));
    assert_eq!(opens(world, market, &token).await, Some(order));
    world.clock.advance(Duration::from_secs(1));
    assert_eq!(opens(world, market, &token).await, None);
});

testing::on_each_engine!(MIGRATIONS, its_maker_takes_it_back_and_nobody_else, async |world| {
    let (market, order): (_, OrderId) = (world.market(), world.id());
    let (asha, ravi): (AccountId, AccountId) = (world.id(), world.id());
    let first = share(world, market, order, asha).await;
    let second = share(world, market, order, asha).await;
    assert_eq!(opens(world, market, &first).await, None, "the newer one took its place");
    let others = share(world, market, order, ravi).await;
    let take_back =
        async |by| world.store.write_in(market, move |tx| tracking::unshare(tx, order, by)).await.unwrap();
    assert!(take_back(ravi).await);
    assert_eq!(
        (opens(world, market, &others).await, opens(world, market, &second).await),
        (None, Some(order))
    );
    assert!(take_back(asha).await);
    assert_eq!(opens(world, market, &second).await, None);
    assert!(!take_back(asha).await);
});

testing::on_each_engine!(MIGRATIONS, a_token_is_kept_nowhere, async |world| {
    let market = world.market();
    let token = share(world, market, world.id(), world.id()).await;
    let kept: Vec<u8> = world
        .store
        .read(|tx| -> Result<_, StoreError> {
            tx.one("select token_digest from tracking_links", store::params![])
        })
        .await
        .unwrap();
    assert_eq!(kept, crypto::opaque::digest(&token));
    assert_ne!(kept, token.as_bytes());
});
