//! Jobs: done once, by one worker at a time, never forgotten.

use std::{collections::HashSet, time::Duration};

use kernel::PageRequest;
use store::{
    Store, StoreError,
    jobs::{self, Failed, Kinds, Leased},
};
use testing::{World, on_each_engine};

use crate::{MIGRATIONS, bell::Wash};

const LEASE: Duration = Duration::from_secs(30);

fn kinds() -> Kinds {
    ["cups.wash"].into_iter().collect()
}

async fn enqueue(world: &World, job: Wash) {
    world.store.write(move |tx| tx.enqueue(&job)).await.unwrap();
}

async fn claim(store: &Store, limit: u32) -> Vec<Leased> {
    store.write(move |tx| jobs::claim(tx, &kinds(), LEASE, limit)).await.unwrap()
}

async fn claim_one(world: &World) -> Leased {
    let mut claimed = claim(&world.store, 1).await;
    assert_eq!(claimed.len(), 1);
    claimed.remove(0)
}

async fn finish(store: &Store, job: &Leased) -> bool {
    let job = job.clone();
    store.write(move |tx| jobs::finish(tx, &job)).await.unwrap()
}

async fn fail(world: &World, job: &Leased) -> Failed {
    let job = job.clone();
    world.store.write(move |tx| jobs::fail(tx, &job, "no water")).await.unwrap()
}

on_each_engine!(MIGRATIONS, one_waiting_job_for_each_key, async |world| {
    let market = world.market();
    for _ in 0..3 {
        enqueue(world, Wash { market, cup: Some(1) }).await;
        enqueue(world, Wash { market, cup: None }).await;
    }
    let claimed = claim(&world.store, 10).await;
    assert_eq!(claimed.len(), 4, "one with the key, three without");
    for job in &claimed {
        assert!(finish(&world.store, job).await);
    }
    enqueue(world, Wash { market, cup: Some(1) }).await;
    let withdraw = async || world.store.write(|tx| jobs::withdraw(tx, "cups.wash:1")).await.unwrap();
    assert_eq!((withdraw().await, withdraw().await), (true, false), "the key was free again, then empty");
});

on_each_engine!(MIGRATIONS, a_job_waits_for_its_time_and_the_longest_waiting_goes_first, async |world| {
    let market = world.market();
    let (now, soon) = (world.now(), world.now().plus(Duration::from_secs(60)));
    let job = Wash { market, cup: Some(1) };
    world.store.write(move |tx| tx.enqueue_at(&job, soon)).await.unwrap();
    let due = async || world.store.read(|tx| jobs::next_due(tx, &kinds())).await.unwrap();
    assert_eq!((claim(&world.store, 10).await, due().await), (vec![], Some(soon)));
    world.clock.advance(Duration::from_secs(90));
    enqueue(world, Wash { market, cup: Some(2) }).await;
    let claimed = claim(&world.store, 1).await;
    assert_eq!((claimed[0].run_at, claimed[0].market), (soon, market));
    assert_eq!(due().await, Some(now.plus(Duration::from_secs(90))), "the other one");
    world.expect_jobs_left(2);
});

on_each_engine!(MIGRATIONS, many_workers_never_hold_the_same_job, async |world| {
    let market = world.market();
    for _ in 0..40 {
        enqueue(world, Wash { market, cup: None }).await;
    }
    let other = world.open_again();
    let claims = world
        .at_once(20, async |number| claim(if number % 2 == 0 { &world.store } else { &other }, 2).await)
        .await;
    let mut held: Vec<Leased> = claims.into_iter().flatten().collect();
    // A claim may come back short when it met another; nothing is lost by that.
    held.extend(claim(&world.store, 40).await);
    let ids: HashSet<_> = held.iter().map(|job| job.id).collect();
    assert_eq!((held.len(), ids.len()), (40, 40));
    for job in &held {
        assert!(finish(&other, job).await);
    }
});

on_each_engine!(
    MIGRATIONS,
    a_job_whose_worker_died_is_taken_over_and_the_dead_one_changes_nothing,
    async |world| {
        enqueue(world, Wash { market: world.market(), cup: None }).await;
        let of_the_dead = claim_one(world).await;
        let recover = async || world.store.write(jobs::recover).await.unwrap();
        world.clock.advance(LEASE - Duration::from_micros(1));
        assert_eq!(recover().await, 0, "still leased");
        world.clock.advance(Duration::from_micros(1));
        assert_eq!(recover().await, 1);
        let of_the_living = claim_one(world).await;
        assert_eq!((of_the_living.id, of_the_living.attempts), (of_the_dead.id, 2));

        assert!(!finish(&world.store, &of_the_dead).await);
        assert_eq!(fail(world, &of_the_dead).await, Failed::Lost);
        let (late, living) = (of_the_dead.clone(), of_the_living.clone());
        let extended = world.store.write(move |tx| {
            Ok::<_, StoreError>((jobs::extend(tx, &late, LEASE)?, jobs::extend(tx, &living, LEASE)?))
        });
        assert_eq!(extended.await.unwrap(), (false, true));
        assert!(finish(&world.store, &of_the_living).await);
    }
);

on_each_engine!(MIGRATIONS, a_lease_that_is_renewed_does_not_run_out, async |world| {
    enqueue(world, Wash { market: world.market(), cup: None }).await;
    let job = claim_one(world).await;
    for _ in 0..3 {
        world.clock.advance(LEASE - Duration::from_secs(1));
        let job = job.clone();
        assert!(world.store.write(move |tx| jobs::extend(tx, &job, LEASE)).await.unwrap());
        assert_eq!(world.store.write(jobs::recover).await.unwrap(), 0);
    }
    assert!(finish(&world.store, &job).await);
});

on_each_engine!(
    MIGRATIONS,
    it_tries_again_later_and_later_then_is_dead_until_a_person_helps,
    async |world| {
        let market = world.market();
        enqueue(world, Wash { market, cup: None }).await;
        let mut waits = Vec::new();
        let dead = loop {
            let job = claim_one(world).await;
            match fail(world, &job).await {
                Failed::TriesAgain(at) => {
                    assert_eq!(claim(&world.store, 1).await, [], "not before its time");
                    waits.push(at.since(world.now()));
                    world.clock.set(at);
                }
                end => break end,
            }
        };
        assert_eq!((dead, waits.len()), (Failed::Dead, 2));
        assert!(waits[0] >= Duration::from_secs(2) && waits[1] >= Duration::from_secs(4), "{waits:?}");

        world.clock.advance(Duration::from_secs(100_000));
        assert_eq!(claim(&world.store, 1).await, [], "nobody runs a dead job");
        let ask = PageRequest::new(None, None);
        let list = world.store.read(move |tx| jobs::list(tx, market, "dead", &ask)).await.unwrap();
        assert_eq!((list.len(), list[0].last_error.as_deref(), list[0].attempts), (1, Some("no water"), 3));

        let (id, stranger) = (list[0].id, world.market());
        let run_again =
            async |market| world.store.write(move |tx| jobs::run_again(tx, market, id)).await.unwrap();
        assert_eq!(
            (run_again(stranger).await, run_again(market).await, run_again(market).await),
            (false, true, false)
        );
        let job = claim_one(world).await;
        assert_eq!(job.attempts, 1);
        assert!(finish(&world.store, &job).await);
    }
);

on_each_engine!(MIGRATIONS, a_job_that_kills_its_worker_every_time_dies_in_the_end, async |world| {
    enqueue(world, Wash { market: world.market(), cup: None }).await;
    for _ in 0..3 {
        claim_one(world).await;
        world.clock.advance(LEASE);
        assert_eq!(world.store.write(jobs::recover).await.unwrap(), 1);
    }
    assert_eq!(claim(&world.store, 1).await, []);
    world.expect_jobs_left(1);
});

on_each_engine!(MIGRATIONS, a_kind_nobody_knows_waits_for_somebody_who_does, async |world| {
    enqueue(world, Wash { market: world.market(), cup: None }).await;
    let others: Kinds = ["cups.washed", "wash"].into_iter().collect();
    let (claimer, asker, due) = (others.clone(), others.clone(), others);
    assert_eq!(world.store.write(move |tx| jobs::claim(tx, &claimer, LEASE, 1)).await.unwrap(), []);
    assert_eq!(world.store.read(move |tx| jobs::next_due(tx, &due)).await.unwrap(), None);
    let strangers = world.store.read(move |tx| jobs::strangers(tx, &asker)).await.unwrap();
    assert_eq!(strangers, [("cups.wash".to_owned(), 1)]);
    assert_eq!(world.store.read(|tx| jobs::strangers(tx, &kinds())).await.unwrap(), []);
    world.expect_jobs_left(1);
});
