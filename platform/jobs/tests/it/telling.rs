//! Story jobs: once, together with the deletion of the job.

use std::time::Duration;

use jobs::{JobError, Registry};
use testing::on_each_engine;

use crate::kitchen::{MIGRATIONS, Wash, jobs_in, order, wash, washed, workers};

on_each_engine!(MIGRATIONS, what_is_due_is_done_and_what_it_queues_too, async |world| {
    let market = world.market();
    let registry = Registry::new().on(|tx, job: Wash| {
        if job.cup < 3 {
            tx.enqueue(&Wash { cup: job.cup + 1, ..job.clone() })?;
        }
        if job.cup == 3 {
            let later = tx.now().plus(Duration::from_secs(60));
            tx.enqueue_at(&Wash { cup: 4, ..job.clone() }, later)?;
        }
        wash(tx, job)
    });
    let workers = workers(world, registry);
    order(world, market, 1).await;
    assert_eq!((workers.run_due().await.unwrap(), washed(world).await), (3, vec![1, 2, 3]));
    world.clock.advance(Duration::from_secs(60));
    assert_eq!((workers.run_due().await.unwrap(), washed(world).await), (1, vec![1, 2, 3, 4]));
});

on_each_engine!(MIGRATIONS, a_story_that_fails_leaves_nothing_and_tries_again, async |world| {
    let market = world.market();
    let registry = Registry::new().on(|tx, job: Wash| {
        wash(tx, job)?;
        Err(JobError::retry("the water is cold"))
    });
    let workers = workers(world, registry);
    order(world, market, 1).await;
    for attempt in 1..=3 {
        assert_eq!(workers.run_due().await.unwrap(), 1, "attempt {attempt}");
        assert_eq!(workers.run_due().await.unwrap(), 0, "not before its time");
        world.clock.advance(Duration::from_secs(3_600));
    }
    let dead = jobs_in(world, market, "dead").await;
    assert_eq!((dead.len(), dead[0].last_error.as_deref()), (1, Some("the water is cold")));
    assert_eq!(washed(world).await, [] as [i64; 0]);
    world.expect_jobs_left(1);
});

on_each_engine!(
    MIGRATIONS,
    giving_up_and_unreadable_jobs_are_dead_at_once_and_can_be_run_again,
    async |world| {
        let market = world.market();
        let failing = workers(world, Registry::new().on(|_, _: Wash| Err(JobError::give_up("no such cup"))));
        order(world, market, 1).await;
        failing.run_due().await.unwrap();
        let unreadable = store::jobs::New {
            kind: "cups.wash",
            market,
            unique_key: None,
            body: "not a job",
            attempts_max: 3,
        };
        world.store.write(move |tx| unreadable.enqueue_at(tx, tx.now())).await.unwrap();
        failing.run_due().await.unwrap();
        let dead = jobs_in(world, market, "dead").await;
        assert_eq!(dead.len(), 2);
        let id = dead.iter().find(|job| job.last_error.as_deref() == Some("no such cup")).unwrap().id;

        assert!(world.store.write(move |tx| store::jobs::run_again(tx, market, id)).await.unwrap());
        workers(world, Registry::new().on(wash)).run_due().await.unwrap();
        assert_eq!(washed(world).await, [1]);
        world.expect_jobs_left(1);
    }
);

on_each_engine!(MIGRATIONS, a_story_that_panics_has_failed, async |world| {
    let market = world.market();
    let workers = workers(world, Registry::new().on(|_, _: Wash| panic!("a story that panics")));
    order(world, market, 1).await;
    workers.run_due().await.unwrap();
    let waiting = jobs_in(world, market, "queued").await;
    assert_eq!(waiting[0].last_error.as_deref(), Some("the work panicked"));
    world.expect_jobs_left(1);
});

on_each_engine!(MIGRATIONS, a_story_whose_lease_was_lost_keeps_nothing, async |world| {
    let market = world.market();
    let thief = world.open_again();
    // Somebody else recovers and finishes the job while this worker believes it holds it.
    let registry = Registry::new().outside(move |job: Wash| {
        let thief = thief.clone();
        async move {
            let stolen = thief.write(|tx| tx.run("delete from store_jobs", &[])).await;
            assert_eq!(stolen.unwrap(), 1);
            Ok(jobs::Next::record(move |tx| wash(tx, job.clone())))
        }
    });
    order(world, market, 1).await;
    assert_eq!(workers(world, registry).run_due().await.unwrap(), 1);
    assert_eq!(washed(world).await, [] as [i64; 0]);
});

#[test]
#[should_panic(expected = "two handlers are registered for jobs of the kind cups.wash")]
fn a_kind_has_one_handler() {
    let _ = Registry::new().on(wash).on(wash);
}
