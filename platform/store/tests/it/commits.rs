//! What is answered is kept, and seen by everybody from then on.

use std::sync::mpsc;

use kernel::MarketId;
use store::{Store, StoreError, Tx, params};
use testing::on_each_engine;

use crate::{
    MIGRATIONS,
    bell::{add_cup, cups},
};

on_each_engine!(MIGRATIONS, whoever_was_answered_can_read_it_through_any_handle, async |world| {
    let other = world.open_again();
    for id in 1..=50 {
        world.store.write(move |tx| add_cup(tx, id, 1)).await.unwrap();
        assert!(world.store.read(cups).await.unwrap().contains(&id));
        assert!(other.read(cups).await.unwrap().contains(&id));
    }
});

on_each_engine!(MIGRATIONS, a_question_sees_one_state_of_the_rows, async |world| {
    let (asked, first_look) = mpsc::channel();
    let (go_on, written) = mpsc::channel();
    let question = world.store.read(move |tx| {
        let before = cups(tx)?;
        asked.send(()).unwrap();
        written.recv().unwrap();
        Ok::<_, StoreError>((before, cups(tx)?))
    });
    let writer = async {
        tokio::task::spawn_blocking(move || first_look.recv().unwrap()).await.unwrap();
        world.store.write(|tx| add_cup(tx, 1, 1)).await.unwrap();
        go_on.send(()).unwrap();
    };
    let (seen, ()) = futures_util::future::join(question, writer).await;
    assert_eq!(seen.unwrap(), (vec![], vec![]));
    assert_eq!(world.store.read(cups).await.unwrap(), [1]);
});

on_each_engine!(MIGRATIONS, a_question_cannot_change_anything, async |world| {
    assert!(world.store.read(|tx| add_cup(tx, 1, 1)).await.is_err());
    let market = world.market();
    let publish = move |tx: &mut Tx<'_>| tx.publish(crate::bell::Rang { market, times: 1 });
    assert!(matches!(world.store.read(publish).await, Err(StoreError::Engine(_))));
    assert_eq!(world.store.read(cups).await.unwrap(), [] as [i64; 0]);
});

/// Reads the size, then writes it back one larger: lost updates show as a sum that is too small.
async fn enlarge(store: &Store, lane: MarketId) -> Result<(), StoreError> {
    store
        .write_in(lane, |tx| {
            let size: i64 = tx.one("select size from cups_cups where id = 1", params![])?;
            tx.run_one("update cups_cups set size = $1 where id = 1", params![size + 1])
        })
        .await
}

on_each_engine!(MIGRATIONS, stories_that_collide_run_again_until_each_has_counted, async |world| {
    world.store.write(|tx| add_cup(tx, 1, 1)).await.unwrap();
    let other = world.open_again();
    let lanes: Vec<MarketId> = (0..32).map(|_| world.market()).collect();
    let answers = world
        .at_once(32, async |number| {
            let store = if number % 2 == 0 { &world.store } else { &other };
            enlarge(store, lanes[number]).await
        })
        .await;
    assert!(answers.iter().all(Result::is_ok), "{answers:?}");
    let size: Result<i64, StoreError> =
        world.store.read(|tx| tx.one("select size from cups_cups where id = 1", params![])).await;
    assert_eq!(size.unwrap(), 33);
});

on_each_engine!(MIGRATIONS, the_store_may_be_dropped_inside_its_own_story, async |world| {
    let store = world.open_again();
    let (inside, last_handle) = mpsc::channel::<Store>();
    inside.send(store.clone()).unwrap();
    let write = store.write(move |_| {
        drop(last_handle.try_recv());
        Ok::<_, StoreError>(())
    });
    write.await.unwrap();
});
