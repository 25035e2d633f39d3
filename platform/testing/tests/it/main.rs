use std::time::Duration;

use kernel::{Clock, MarketId};
use serde::{Deserialize, Serialize};
use store::{Engine, Job, Migration, StoreError, params};
use testing::{ManualClock, on_each_engine};

const MIGRATIONS: &[Migration] = &[Migration::shared(
    "cups",
    "0001_cups",
    "create table cups_cups (id bigint primary key, size bigint not null)",
)];

#[derive(Serialize, Deserialize)]
struct Wash {
    market: MarketId,
}

impl Job for Wash {
    const KIND: &'static str = "cups.wash";

    fn market(&self) -> MarketId {
        self.market
    }
}

on_each_engine!(MIGRATIONS, a_world_has_its_own_rows_and_its_own_clock, async |world| {
    world.clock.advance(Duration::from_secs(60));
    world
        .store
        .write(|tx| tx.run_one("insert into cups_cups (id, size) values (1, 2)", params![]))
        .await
        .unwrap();
    let other = testing::World::on(world.engine(), MIGRATIONS);
    let cups: i64 = other.store.read(|tx| tx.one("select count(*) from cups_cups", params![])).await.unwrap();
    assert_eq!((cups, other.clock.now()), (0, ManualClock::START));
});

on_each_engine!(MIGRATIONS, opened_again_the_rows_are_the_same, async |world| {
    world
        .store
        .write(|tx| tx.run_one("insert into cups_cups (id, size) values (1, 2)", params![]))
        .await
        .unwrap();
    let again = world.open_again();
    let size: Result<i64, StoreError> =
        again.read(|tx| tx.one("select size from cups_cups where id = 1", params![])).await;
    assert_eq!(size.unwrap(), 2);
});

on_each_engine!(MIGRATIONS, deeds_done_at_once_overlap_and_answer_in_order, async |world| {
    // Would wait for ever if one had to end before the next begins.
    let all_are_here = tokio::sync::Barrier::new(8);
    let numbers = world
        .at_once(8, async |number| {
            all_are_here.wait().await;
            number
        })
        .await;
    assert_eq!(numbers, [0, 1, 2, 3, 4, 5, 6, 7]);
});

on_each_engine!(MIGRATIONS, a_job_left_unrun_may_be_expected, async |world| {
    let wash = Wash { market: world.market() };
    world.store.write(move |tx| tx.enqueue(&wash)).await.unwrap();
    world.expect_jobs_left(1);
});

#[test]
#[should_panic(expected = "jobs left unrun: {\"cups.wash (queued)\": 1}")]
fn a_job_left_unrun_fails_the_test() {
    testing::play(Engine::Sqlite, MIGRATIONS, async |world| {
        let wash = Wash { market: world.market() };
        world.store.write(move |tx| tx.enqueue(&wash)).await.unwrap();
    });
}
