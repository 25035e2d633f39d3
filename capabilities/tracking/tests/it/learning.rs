use std::time::Duration;

use tracking::{Conditions, MIGRATIONS, Pace, Trip};

testing::on_each_engine!(MIGRATIONS, each_hour_of_each_market_learns_for_itself, async |world| {
    let (here, there) = (world.market(), world.market());
    let monday_morning = Conditions { hour: 8, vehicle: "bicycle".to_owned() };
    let trip = Trip { expected: Duration::from_secs(600), taken: Duration::from_secs(900) };
    for _ in 0..30 {
        let when = monday_morning.clone();
        world.store.write_in(here, move |tx| tracking::learn(tx, here, &when, &trip)).await.unwrap();
    }
    let pace = async |market, hour, vehicle: &str| {
        let when = Conditions { hour, vehicle: vehicle.to_owned() };
        world.store.read(move |tx| tracking::pace(tx, market, &when)).await.unwrap()
    };
    let learnt = pace(here, 8, "bicycle").await;
    assert!((learnt.factor - 1.5).abs() < 0.01 && learnt.trips == 30, "{learnt:?}");
    for (market, hour, vehicle) in [(there, 8, "bicycle"), (here, 9, "bicycle"), (here, 8, "car")] {
        assert_eq!(pace(market, hour, vehicle).await, Pace::UNKNOWN);
    }
});
