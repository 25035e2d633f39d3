use std::time::Duration;

use kernel::{MarketId, OrderId, Place, blueprint::Metres};
use store::StoreError;
use testing::World;
use tracking::{MIGRATIONS, Step, TrailPoint};

const DAY: Duration = Duration::from_secs(24 * 3_600);

/// A way straight north, a step of eleven metres every ten seconds.
fn way(world: &World, market: MarketId, order: OrderId, steps: u32) -> Vec<Step> {
    let provider = world.id();
    (0..steps)
        .map(|step| {
            let place = Place::new(13.0 + f64::from(step) * 1e-4, 80.0).unwrap();
            let at = world.now().plus(Duration::from_secs(u64::from(step) * 10));
            let point = TrailPoint { place, at, doubtful: step == 5 };
            Step { market, order, provider, point, forget_at: world.now().plus(30 * DAY) }
        })
        .collect()
}

async fn keep(world: &World, market: MarketId, steps: Vec<Step>) {
    world.store.write_in(market, move |tx| tracking::keep_steps(tx, &steps)).await.unwrap();
}

async fn trail(world: &World, market: MarketId, order: OrderId) -> Vec<TrailPoint> {
    world.store.read(move |tx| tracking::trail(tx, market, order)).await.unwrap()
}

async fn close(world: &World, market: MarketId, order: OrderId) {
    let close = move |tx: &mut store::Tx<'_>| tracking::close_trail(tx, order, Metres::new(20));
    world.store.write_in(market, close).await.unwrap();
}

testing::on_each_engine!(MIGRATIONS, a_way_becomes_a_thin_trail_when_the_order_is_over, async |world| {
    let (market, order) = (world.market(), world.id());
    let steps = way(world, market, order, 30);
    keep(world, market, steps[..20].to_vec()).await;
    // A batch whose answer was lost comes again, with more behind it.
    keep(world, market, steps[10..].to_vec()).await;
    assert_eq!(trail(world, market, order).await.len(), 29, "all but the doubtful one");
    close(world, market, order).await;
    let thin = trail(world, market, order).await;
    assert_eq!(thin, [steps[0].point, steps[29].point]);
    close(world, market, order).await;
    assert_eq!(trail(world, market, order).await, thin, "closing again changes nothing");
    let back = Step {
        point: TrailPoint { place: Place::new(13.002, 80.0).unwrap(), ..steps[29].point },
        ..steps[29]
    };
    let back = Step { point: TrailPoint { at: world.now().plus(DAY), ..back.point }, ..back };
    keep(world, market, vec![back]).await;
    close(world, market, order).await;
    let longer = [steps[0].point, steps[29].point, back.point];
    assert_eq!(trail(world, market, order).await, longer, "what came late is added");
    assert!(trail(world, world.market(), order).await.is_empty(), "another market has no such trail");
});

testing::on_each_engine!(MIGRATIONS, a_trail_is_forgotten_when_its_time_is_over, async |world| {
    let (market, open, closed) = (world.market(), world.id(), world.id());
    keep(world, market, way(world, market, open, 4)).await;
    keep(world, market, way(world, market, closed, 4)).await;
    close(world, market, closed).await;
    for (later, left) in [(29 * DAY, [3, 2]), (2 * DAY, [0, 0])] {
        world.clock.advance(later);
        world.store.write(|tx| -> Result<(), StoreError> { tracking::forget_old(tx) }).await.unwrap();
        let found = [trail(world, market, open).await.len(), trail(world, market, closed).await.len()];
        assert_eq!(found.map(|points| points.min(3)), left);
    }
});
