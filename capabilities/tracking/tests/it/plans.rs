//! However much is kept, every statement finds its rows by an index.

use std::time::Duration;

use kernel::{AccountId, Place, blueprint::Metres, blueprint::Span};
use tracking::{Conditions, MIGRATIONS, Step, TrailPoint, Trip};

testing::on_each_engine!(MIGRATIONS, nothing_reads_everything, async |world| {
    let (market, order, by): (_, _, AccountId) = (world.market(), world.id(), world.id());
    let point = TrailPoint { place: Place::new(13.0, 80.0).unwrap(), at: world.now(), doubtful: false };
    let step = Step { market, order, provider: by, point, forget_at: world.now() };
    let plans = world
        .store
        .plans(move |tx| {
            tracking::keep_steps(tx, &[step])?;
            tracking::trail(tx, market, order)?;
            tracking::close_trail(tx, order, Metres::new(20))?;
            tracking::share(tx, market, order, by, Span::seconds(1))?;
            tracking::open_link(tx, market, "token")?;
            tracking::unshare(tx, order, by)?;
            let when = Conditions { hour: 1, vehicle: "car".to_owned() };
            let trip = Trip { expected: Duration::from_secs(600), taken: Duration::from_secs(700) };
            tracking::learn(tx, market, &when, &trip)?;
            tracking::forget_old(tx)
        })
        .await
        .unwrap();
    assert!(plans.iter().all(|plan| !plan.reads_everything()), "{plans:#?}");
    for index in [
        "tracking_points_by_age",
        "tracking_trails_by_age",
        "tracking_links_by_age",
        "tracking_links_by_token",
    ] {
        assert!(plans.iter().any(|plan| plan.uses(index)), "{index}: {plans:#?}");
    }
});
