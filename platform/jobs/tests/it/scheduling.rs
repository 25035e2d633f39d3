//! What is done again and again.

use std::time::Duration;

use jobs::Registry;
use store::{StoreError, params};
use testing::on_each_engine;

use crate::kitchen::{MIGRATIONS, washed, workers};

const HOUR: Duration = Duration::from_secs(3_600);

fn tidy_up() -> Registry {
    Registry::new().every("cups.tidy_up", HOUR, |tx| {
        tx.run_one("insert into cups_washed (cup) select count(*) from cups_washed", params![])
    })
}

on_each_engine!(MIGRATIONS, a_line_runs_at_each_multiple_once_whoever_plants_it, async |world| {
    let (workers, others) = (workers(world, tidy_up()), workers(world, tidy_up()));
    for copy in [&workers, &others, &workers] {
        copy.plant().await.unwrap();
    }
    // It is half past six.
    assert_eq!(workers.run_due().await.unwrap(), 0);
    world.clock.advance(HOUR / 2);
    assert_eq!((workers.run_due().await.unwrap(), others.run_due().await.unwrap()), (1, 0));
    world.clock.advance(HOUR * 3 + HOUR / 2);
    assert_eq!(others.run_due().await.unwrap(), 1, "what was slept through is done once");
    world.clock.advance(HOUR / 2);
    assert_eq!((workers.run_due().await.unwrap(), washed(world).await), (1, vec![0, 1, 2]));
    world.expect_jobs_left(1);
});

on_each_engine!(MIGRATIONS, a_run_that_keeps_failing_does_not_end_the_schedule, async |world| {
    let broken = Registry::new().every("cups.tidy_up", HOUR, |_| Err(StoreError::RowCount(0)));
    let workers = workers(world, broken);
    workers.plant().await.unwrap();
    for _ in 0..20 {
        world.clock.advance(HOUR);
        assert_eq!(workers.run_due().await.unwrap(), 1);
    }
    let mended = crate::kitchen::workers(world, tidy_up());
    world.clock.advance(HOUR * 2);
    mended.run_due().await.unwrap();
    assert_eq!(washed(world).await, [0]);
    world.expect_jobs_left(1);
});

on_each_engine!(MIGRATIONS, a_line_that_left_the_schedule_is_taken_back, async |world| {
    workers(world, tidy_up()).plant().await.unwrap();
    workers(world, Registry::new()).plant().await.unwrap();
});
