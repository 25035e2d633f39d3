//! Jobs that reach outside.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use jobs::{JobError, Next, Registry};
use testing::on_each_engine;

use crate::kitchen::{MIGRATIONS, Wash, jobs_in, order, wash, washed, workers};

on_each_engine!(MIGRATIONS, the_answer_is_recorded_with_the_end_of_the_job, async |world| {
    let market = world.market();
    let registry = Registry::new().outside(async |job: Wash| match job.cup {
        1 => Ok(Next::Done),
        2 => Err(JobError::retry("nobody answers")),
        _ => Ok(Next::record(move |tx| wash(tx, job.clone()))),
    });
    for cup in 1..=3 {
        order(world, market, cup).await;
    }
    assert_eq!(workers(world, registry).run_due().await.unwrap(), 3);
    assert_eq!(washed(world).await, [3]);
    assert_eq!(jobs_in(world, market, "queued").await[0].last_error.as_deref(), Some("nobody answers"));
    world.expect_jobs_left(1);
});

on_each_engine!(MIGRATIONS, an_answer_that_cannot_be_recorded_is_asked_for_again, async |world| {
    let (market, calls) = (world.market(), Arc::new(AtomicUsize::new(0)));
    let counted = calls.clone();
    let registry = Registry::new().outside(move |job: Wash| {
        let call = counted.fetch_add(1, Ordering::SeqCst);
        async move {
            Ok(Next::record(move |tx| {
                wash(tx, job.clone())?;
                if call == 0 { Err(JobError::retry("the pen is dry")) } else { Ok(()) }
            }))
        }
    });
    let workers = workers(world, registry);
    order(world, market, 1).await;
    workers.run_due().await.unwrap();
    assert_eq!(washed(world).await, [] as [i64; 0]);
    world.clock.advance(Duration::from_secs(60));
    workers.run_due().await.unwrap();
    assert_eq!((washed(world).await, calls.load(Ordering::SeqCst)), (vec![1], 2));
});

on_each_engine!(MIGRATIONS, a_call_that_panics_or_takes_too_long_has_failed, async |world| {
    let market = world.market();
    let registry = Registry::new().outside_within(Duration::from_millis(1), async |job: Wash| {
        assert_ne!(job.cup, 1, "a call that panics");
        std::future::pending::<()>().await;
        Ok(Next::Done)
    });
    for cup in 1..=2 {
        order(world, market, cup).await;
    }
    assert_eq!(workers(world, registry).run_due().await.unwrap(), 2);
    let mut errors: Vec<_> =
        jobs_in(world, market, "queued").await.into_iter().map(|job| job.last_error.unwrap()).collect();
    errors.sort();
    assert_eq!(errors, ["no answer within 1ms", "the handler panicked"]);
    world.expect_jobs_left(2);
});
