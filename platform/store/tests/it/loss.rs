//! Lost connections to PostgreSQL: told or mended, never done twice, and over without a restart.

use std::path::PathBuf;

use store::{Engine, Location, Options, Store, StoreError, Tx, log, params};
use testing::World;

use crate::{
    MIGRATIONS,
    bell::{Rang, Story, add_cup, cups, in_one_batch, story},
    proxy::{Break, Proxy},
};

/// Ends every connection to this database but the one that asks; says how many.
fn end_the_others(tx: &mut Tx<'_>) -> Result<usize, StoreError> {
    let ended: Vec<bool> = tx.all(
        "select pg_terminate_backend(pid, 5000) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid()",
        params![],
    )?;
    Ok(ended.len())
}

/// Each of these may meet a dead connection; none may notice.
#[test]
fn idle_connections_that_died_are_replaced_unnoticed() {
    testing::play(Engine::Postgres, MIGRATIONS, async |world| {
        let other = world.open_with(&Options { lanes: 1, readers: 1, ..world.options() });
        for round in 0..3 {
            let ended = other.write(end_the_others).await.unwrap();
            assert!(ended >= 6, "four lanes and two readers, at least: {ended}");
            for id in 0..4 {
                world.store.write(move |tx| add_cup(tx, round * 4 + id, 1)).await.unwrap();
                assert!(world.store.read(cups).await.unwrap().contains(&(round * 4 + id)));
            }
        }
    });
}

/// Ends the connection it runs on, so many times.
fn deadly(mut times: u32) -> Story<()> {
    story(move |tx| {
        add_cup(tx, 2, 1)?;
        if times > 0 {
            times -= 1;
            tx.run("select pg_terminate_backend(pg_backend_pid())", params![])?;
        }
        Ok(())
    })
}

#[test]
fn a_connection_that_dies_in_the_middle_of_a_batch_costs_nobody_anything() {
    testing::play(Engine::Postgres, MIGRATIONS, async |world| {
        let around = |dying| vec![story(|tx| add_cup(tx, 1, 1)), dying, story(|tx| add_cup(tx, 3, 1))];
        let answers = in_one_batch(&world.store, world.market(), around(deadly(1))).await;
        assert!(answers.iter().all(Result::is_ok), "{answers:?}");
        assert_eq!(world.store.read(cups).await.unwrap(), [1, 2, 3]);
    });
}

#[test]
fn a_connection_that_dies_again_and_again_is_told_and_passes() {
    testing::play(Engine::Postgres, MIGRATIONS, async |world| {
        let (store, market) = (&world.store, world.market());
        let answers =
            in_one_batch(store, market, vec![story(|tx| add_cup(tx, 1, 1)), deadly(u32::MAX)]).await;
        assert!(answers.iter().all(|answer| matches!(answer, Err(StoreError::Lost(_)))), "{answers:?}");
        store.write_in(market, |tx| add_cup(tx, 3, 1)).await.unwrap();
        assert_eq!(store.read(cups).await.unwrap(), [3]);
    });
}

/// A second handle on the world's rows, over a wire that can break.
fn over(proxy: &Proxy, world: &World) -> Store {
    let Location::Postgres(address) = world.options().location else { panic!("this is PostgreSQL") };
    let database = address.rsplit_once("dbname=").unwrap().1;
    let address = format!("host=127.0.0.1 port={} user=docket dbname={database}", proxy.port);
    world.open_with(&Options { lanes: 1, readers: 1, ..Options::at(Location::Postgres(address)) })
}

fn proxy(world: &World) -> Proxy {
    let Location::Postgres(address) = world.options().location else { panic!("this is PostgreSQL") };
    let folder = address.strip_prefix("host=").unwrap().split(' ').next().unwrap();
    Proxy::to(PathBuf::from(folder).join(".s.PGSQL.5432"))
}

/// Whether the server committed or not, the caller is told the truth and the story has happened once.
fn a_commit_that_breaks(when: Break) {
    testing::play(Engine::Postgres, MIGRATIONS, async |world| {
        let (proxy, market) = (proxy(world), world.market());
        let store = over(&proxy, world);
        for times in 1..=20 {
            proxy.break_next_commit(when);
            let written = store.write(move |tx| {
                add_cup(tx, times, 1)?;
                tx.publish(Rang { market, times })
            });
            written.await.unwrap();
            assert!(proxy.has_broken(), "the wire did not break where it should");
        }
        assert_eq!(store.read(cups).await.unwrap(), (1..=20).collect::<Vec<_>>());
        let rung = store.read(|tx| log::after(tx, 0, 100)).await.unwrap();
        let rung: Vec<i64> = rung.iter().map(|event| event.read::<Rang>().unwrap().times).collect();
        assert_eq!(rung, (1..=20).collect::<Vec<_>>());
    });
}

#[test]
fn a_commit_the_server_never_heard_is_made_again() {
    a_commit_that_breaks(Break::BeforeCommit);
}

/// Run again, the story would find its own cup and fail; a story without a unique key would happen twice.
#[test]
fn a_commit_whose_answer_was_lost_is_not_made_again() {
    a_commit_that_breaks(Break::AfterCommit);
}
