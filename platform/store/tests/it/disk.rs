//! A disk that is full.

use store::{Engine, Options, StoreError, Tx, params};

use crate::{
    MIGRATIONS,
    bell::{add_cup, cups, in_one_batch, story},
};

/// Lets the file grow no further than it is, as a full disk would; zero gives the room back.
fn limit_pages(tx: &mut Tx<'_>, room: bool) -> Result<(), StoreError> {
    let sql = if room { "pragma max_page_count = 1000000" } else { "pragma max_page_count = 1" };
    tx.one::<i64>(sql, params![]).map(|_| ())
}

fn fill(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    tx.run("create table cups_ballast as select zeroblob(4000000) as body", params![]).map(|_| ())
}

#[test]
fn a_full_disk_is_told_harms_no_neighbour_and_passes() {
    testing::play(Engine::Sqlite, MIGRATIONS, async |world| {
        let (store, market) = (&world.store, world.market());
        store.write(|tx| limit_pages(tx, false)).await.unwrap();
        let answers = in_one_batch(
            store,
            market,
            vec![story(|tx| add_cup(tx, 1, 1)), story(fill), story(|tx| add_cup(tx, 2, 1))],
        )
        .await;
        assert!(matches!(answers.as_slice(), [Ok(()), Err(StoreError::Full), Ok(())]), "{answers:?}");
        assert_eq!(store.read(cups).await.unwrap(), [1, 2]);

        store.write(|tx| limit_pages(tx, true)).await.unwrap();
        store.write(fill).await.unwrap();
        // Nothing half-written is found when the file is opened anew.
        let again = world.open_with(&Options { lanes: 1, ..world.options() });
        let sound: Result<String, StoreError> =
            again.read(|tx| tx.one("pragma integrity_check", params![])).await;
        assert_eq!((sound.unwrap().as_str(), again.read(cups).await.unwrap()), ("ok", vec![1, 2]));
    });
}
