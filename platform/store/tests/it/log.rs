//! The log: in order, and nobody passes over an event.

use futures_util::future::{Either, select};
use kernel::MarketId;
use store::{Engine, Store, StoreError, Tx, log, params};
use testing::on_each_engine;

use crate::{
    MIGRATIONS,
    bell::{Rang, hold},
};

fn ring(market: MarketId, times: i64) -> impl FnMut(&mut Tx<'_>) -> Result<(), StoreError> + Send + 'static {
    move |tx| tx.publish(Rang { market, times })
}

async fn rung_after(store: &Store, seq: i64) -> Vec<i64> {
    let events = store.read(move |tx| log::after(tx, seq, 1_000)).await.unwrap();
    events.iter().map(|event| event.read::<Rang>().unwrap().times).collect()
}

/// Follows the log as a consumer does, until it has seen nothing new; says what it saw.
async fn consume(store: &Store) -> Vec<i64> {
    let mut seen = Vec::new();
    loop {
        let read = store.read(|tx| {
            let from = log::cursor(tx, "tests")?;
            Ok::<_, StoreError>((from, log::after(tx, from, 2)?))
        });
        let (from, events) = read.await.unwrap();
        let Some(to) = events.last().map(|event| event.seq) else { return seen };
        store.write(move |tx| log::advance(tx, "tests", from, to)).await.unwrap();
        seen.extend(events.iter().map(|event| event.read::<Rang>().unwrap().times));
    }
}

on_each_engine!(MIGRATIONS, events_stand_in_the_order_of_commits, async |world| {
    let (market, other) = (world.market(), world.market());
    for times in 1..=5 {
        let market = if times == 3 { other } else { market };
        world.store.write(ring(market, times)).await.unwrap();
    }
    assert_eq!(rung_after(&world.store, 0).await, [1, 2, 3, 4, 5]);
    let of_market = world.store.read(move |tx| log::after_of_market(tx, market, 0, 3)).await.unwrap();
    let times: Vec<i64> = of_market.iter().map(|event| event.read::<Rang>().unwrap().times).collect();
    assert_eq!(times, [1, 2, 4], "one market's, up to the limit");
    let newest = world.store.read(log::newest).await.unwrap();
    assert_eq!(rung_after(&world.store, newest).await, [] as [i64; 0]);
});

on_each_engine!(MIGRATIONS, a_story_that_failed_told_nothing, async |world| {
    let market = world.market();
    let failed =
        world.store.write(move |tx| ring(market, 1)(tx).and(Err::<(), _>(StoreError::RowCount(0)))).await;
    assert!(failed.is_err());
    assert_eq!(world.store.read(log::newest).await.unwrap(), 0);
});

on_each_engine!(MIGRATIONS, a_consumer_sees_each_event_once_while_two_programs_write, async |world| {
    let (other, market) = (world.open_again(), world.market());
    let ringing = world.at_once(60, async |number| {
        let store = if number % 2 == 0 { &world.store } else { &other };
        store.write(ring(market, i64::try_from(number).unwrap())).await.unwrap();
    });
    let following = async {
        let mut seen = Vec::new();
        while seen.len() < 60 {
            seen.extend(consume(&world.store).await);
            tokio::task::yield_now().await;
        }
        seen
    };
    let (_, mut seen) = futures_util::future::join(ringing, following).await;
    seen.sort_unstable();
    assert_eq!(seen, (0..60).collect::<Vec<_>>());
});

on_each_engine!(MIGRATIONS, two_programs_cannot_consume_the_same_events, async |world| {
    let market = world.market();
    for times in 1..=2 {
        world.store.write(ring(market, times)).await.unwrap();
    }
    let to = world.store.read(log::newest).await.unwrap();
    let other = world.open_again();
    let answers = world
        .at_once(8, async |number| {
            let store = if number % 2 == 0 { &world.store } else { &other };
            store.write(move |tx| log::advance(tx, "tests", 0, to)).await
        })
        .await;
    let won = answers.iter().filter(|answer| answer.is_ok()).count();
    let lost = answers.iter().filter(|answer| matches!(answer, Err(StoreError::Collided))).count();
    assert_eq!((won, lost), (1, 7), "{answers:?}");
    assert_eq!(world.store.read(|tx| log::cursor(tx, "tests")).await.unwrap(), to);
});

/// A row of this table makes the commit wait for the tests' advisory lock, after the event has its number.
const SLOW_COMMIT: &str = "create table cups_slow (id bigint);
    create function cups_wait() returns trigger language plpgsql as
        $$ begin perform pg_advisory_xact_lock(7); return null; end $$;
    create constraint trigger cups_slow after insert on cups_slow deferrable initially deferred
        for each row execute function cups_wait()";

async fn waiting_for_advisory_locks(store: &Store) -> i64 {
    let sql = "select count(*) from pg_locks where locktype = 'advisory' and not granted";
    store.read(move |tx| tx.one::<i64>(sql, params![])).await.unwrap()
}

async fn until_waiting(store: &Store, count: i64) {
    while waiting_for_advisory_locks(store).await < count {
        tokio::task::yield_now().await;
    }
}

/// The one that told first commits last. A sequence alone would let the second's larger number be seen first, and
/// whoever moved past it would never see the smaller one.
#[test]
fn an_event_that_commits_late_is_not_passed_over() {
    let migrations = [MIGRATIONS, &[store::Migration::shared("cups", "0002_slow", SLOW_COMMIT)]].concat();
    testing::play(Engine::Postgres, &migrations, async |world| {
        let (holder, slow, quick) = (world.open_again(), world.open_again(), world.open_again());
        let market = world.market();
        let take_lock = |tx: &mut Tx<'_>| tx.run("select pg_advisory_xact_lock(7)", params![]).map(|_| ());
        let (release, holding) = hold(&holder, market, take_lock).await;
        let mut first = Box::pin(slow.write(move |tx| {
            tx.run("insert into cups_slow (id) values (1)", params![])?;
            tx.publish(Rang { market, times: 1 })
        }));
        let second = quick.write(ring(market, 2));
        // The first has its number and waits in its commit.
        let until_first_waits = Box::pin(until_waiting(&world.store, 1));
        let Either::Right(_) = select(&mut first, until_first_waits).await else { panic!("it did not wait") };
        // The second is either through or waits for the first.
        let until_second_waits = Box::pin(until_waiting(&world.store, 2));
        let second = match select(Box::pin(second), until_second_waits).await {
            Either::Left((done, _)) => Either::Left(done),
            Either::Right(((), second)) => Either::Right(second),
        };
        let mut seen = consume(&world.store).await;
        drop(release);
        first.await.unwrap();
        match second {
            Either::Left(done) => done.unwrap(),
            Either::Right(second) => second.await.unwrap(),
        }
        holding.await.unwrap();
        seen.extend(consume(&world.store).await);
        assert_eq!(seen, [1, 2]);
    });
}
