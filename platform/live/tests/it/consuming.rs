//! Consumers: each event's consequence once, in order, whatever fails.

use std::sync::{
    Arc,
    atomic::{AtomicBool, AtomicUsize, Ordering},
};

use live::{ConsumeError, Consumer};
use store::{Migration, Store, StoreError, Tx, log::Logged, params};
use testing::on_each_engine;

use crate::house::{Rang, ring};

const MIGRATIONS: &[Migration] = &[Migration::shared(
    "notes",
    "0001_notes",
    "create table notes_notes (times bigint not null, position bigint not null)",
)];

/// Notes what it hears, with a running number; twice the same ring would show as two notes.
fn note(tx: &mut Tx<'_>, events: &[Logged]) -> Result<(), ConsumeError> {
    for rang in events.iter().filter_map(Logged::read::<Rang>) {
        tx.run(
            "insert into notes_notes (times, position) select $1, count(*) from notes_notes",
            params![rang.times],
        )?;
    }
    Ok(())
}

async fn notes(store: &Store) -> Vec<i64> {
    store
        .read(|tx| tx.all("select times from notes_notes order by position", params![]))
        .await
        .map_err(|error: StoreError| error)
        .unwrap()
}

on_each_engine!(MIGRATIONS, everything_once_in_order_and_on_after_a_restart, async |world| {
    let (market, order) = (world.market(), world.id());
    for number in 1..=150 {
        ring(&world.store, market, order, number).await;
    }
    let consumer = Consumer::new("notes", world.store.clone(), note);
    assert_eq!(consumer.run_until_caught_up().await.unwrap(), 150);
    assert_eq!(consumer.run_until_caught_up().await.unwrap(), 0);
    for number in 151..=160 {
        ring(&world.store, market, order, number).await;
    }
    let restarted = Consumer::new("notes", world.open_again(), note);
    assert_eq!(restarted.run_until_caught_up().await.unwrap(), 10);
    assert_eq!(notes(&world.store).await, (1..=160).collect::<Vec<_>>());
    let other = Consumer::new("other", world.store.clone(), |_, _| Ok(()));
    assert_eq!(other.run_until_caught_up().await.unwrap(), 160, "each has a cursor of its own");
});

on_each_engine!(MIGRATIONS, copies_that_consume_at_once_do_it_once, async |world| {
    let (market, order) = (world.market(), world.id());
    for number in 1..=200 {
        ring(&world.store, market, order, number).await;
    }
    let other = world.open_again();
    let answers = world
        .at_once(4, async |number| {
            let store = if number % 2 == 0 { &world.store } else { &other };
            Consumer::new("notes", store.clone(), note).run_until_caught_up().await
        })
        .await;
    let consumed: usize = answers.into_iter().map(Result::unwrap).sum();
    assert_eq!((consumed, notes(&world.store).await), (200, (1..=200).collect()));
});

on_each_engine!(MIGRATIONS, an_event_that_fails_holds_up_what_follows_and_is_never_skipped, async |world| {
    let (market, order) = (world.market(), world.id());
    for number in 1..=5 {
        ring(&world.store, market, order, number).await;
    }
    let mended = Arc::new(AtomicBool::new(false));
    let (seen, tries) = (mended.clone(), Arc::new(AtomicUsize::new(0)));
    let counted = tries.clone();
    let consumer = Consumer::new("notes", world.store.clone(), move |tx, events| {
        note(tx, events)?;
        if events.iter().any(|event| event.read::<Rang>().is_some_and(|rang| rang.times == 3)) {
            counted.fetch_add(1, Ordering::SeqCst);
            if !seen.load(Ordering::SeqCst) {
                return Err(ConsumeError::refused("the pen is dry"));
            }
        }
        Ok(())
    });
    for attempt in 1..=2 {
        consumer.run_until_caught_up().await.unwrap_err();
        let trouble = consumer.trouble().unwrap();
        assert_eq!((trouble.event.as_str(), trouble.reason.as_str()), ("bell.rang", "the pen is dry"));
        assert_eq!(trouble.attempts, attempt);
        assert_eq!(notes(&world.store).await, [1, 2], "those before it are consumed");
    }
    mended.store(true, Ordering::SeqCst);
    assert_eq!(consumer.run_until_caught_up().await.unwrap(), 3);
    assert_eq!((notes(&world.store).await, consumer.trouble()), (vec![1, 2, 3, 4, 5], None));
    assert!(tries.load(Ordering::SeqCst) >= 4);
});

on_each_engine!(MIGRATIONS, a_consumer_that_panics_is_stuck_not_dead, async |world| {
    ring(&world.store, world.market(), world.id(), 1).await;
    let consumer = Consumer::new("notes", world.store.clone(), |_, _| panic!("a story that panics"));
    assert!(matches!(consumer.run_until_caught_up().await, Err(ConsumeError::Store(StoreError::Panicked))));
    assert_eq!(consumer.trouble().map(|trouble| trouble.attempts), Some(1));
});

on_each_engine!(MIGRATIONS, following_hears_of_commits_until_it_is_stopped, async |world| {
    let tasks = live::tasks::Tasks::new();
    let consumer = Consumer::new("notes", world.store.clone(), note);
    tasks.keep("notes", move |stop| consumer.clone().follow(stop.requested()));
    let (market, order) = (world.market(), world.id());
    for number in 1..=3 {
        ring(&world.store, market, order, number).await;
        while notes(&world.store).await.len() < usize::try_from(number).unwrap() {
            tokio::task::yield_now().await;
        }
    }
    assert_eq!(tasks.stop(std::time::Duration::from_secs(60)).await, 0);
    ring(&world.store, market, order, 4).await;
    assert_eq!(notes(&world.store).await, [1, 2, 3]);
});
