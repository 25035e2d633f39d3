//! Workers that run by themselves.

use std::{sync::Arc, time::Duration};

use futures_util::future::join;
use jobs::{Next, Registry};
use testing::on_each_engine;
use tokio::sync::{Notify, Semaphore, oneshot};

use crate::kitchen::{MIGRATIONS, Wash, order, wash, washed, workers};

on_each_engine!(MIGRATIONS, many_workers_wash_each_cup_once, async |world| {
    let market = world.market();
    for cup in 0..60 {
        order(world, market, cup).await;
    }
    let other = world.open_again();
    let copies = [
        workers(world, Registry::new().on(wash)),
        jobs::Workers::new(other, world.clock.clone(), Registry::new().on(wash)),
    ];
    let stop = Notify::new();
    let working = world.at_once(2, async |number| copies[number].clone().work(stop.notified()).await);
    let watching = async {
        while washed(world).await.len() < 60 {
            tokio::task::yield_now().await;
        }
        // The last deletion is seen with the last cup: both were one transaction.
        stop.notify_waiters();
    };
    join(working, watching).await;
    assert_eq!(washed(world).await, (0..60).collect::<Vec<_>>());
});

on_each_engine!(MIGRATIONS, a_commit_wakes_them_and_a_stop_lets_them_finish, async |world| {
    let (market, done, started) = (world.market(), Arc::new(Semaphore::new(0)), Arc::new(Notify::new()));
    let (gate, begun) = (done.clone(), started.clone());
    let registry = Registry::new().outside(move |job: Wash| {
        let (gate, begun) = (gate.clone(), begun.clone());
        async move {
            begun.notify_one();
            gate.acquire().await.unwrap().forget();
            Ok(Next::record(move |tx| wash(tx, job.clone())))
        }
    });
    let (stop, stopped) = oneshot::channel::<()>();
    let working = workers(world, registry).work(async {
        let _ = stopped.await;
    });
    let story = async {
        order(world, market, 1).await;
        started.notified().await;
        stop.send(()).unwrap();
        // What is in hand is finished although the stop came first.
        done.add_permits(1);
    };
    join(working, story).await;
    assert_eq!(washed(world).await, [1]);
});

on_each_engine!(MIGRATIONS, what_a_dead_program_held_is_taken_over, async |world| {
    let market = world.market();
    let never = Registry::new().outside(async |_: Wash| {
        std::future::pending::<()>().await;
        Ok(Next::Done)
    });
    order(world, market, 1).await;
    let dying = world.open_again();
    {
        let mut commits = dying.commits();
        let mut work = Box::pin(
            jobs::Workers::new(dying.clone(), world.clock.clone(), never).work(std::future::pending()),
        );
        // Claims the job, then is gone without a word, as after a crash.
        while crate::kitchen::jobs_in(world, market, "running").await.is_empty() {
            tokio::select! {
                () = &mut work => unreachable!("it was not stopped"),
                _ = commits.changed() => {}
                () = tokio::task::yield_now() => {}
            }
        }
    }
    let living = workers(world, Registry::new().on(wash));
    assert_eq!(living.run_due().await.unwrap(), 0, "still leased");
    world.clock.advance(Duration::from_secs(30));
    assert_eq!((living.run_due().await.unwrap(), washed(world).await), (1, vec![1]));
});
