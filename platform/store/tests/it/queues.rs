//! What waits is bounded.

use futures_util::FutureExt;
use store::StoreError;
use testing::on_each_engine;

use crate::{
    MIGRATIONS,
    bell::{add_cup, cups, hold, is_pending},
};

/// As many as a lane keeps waiting.
const QUEUE_LENGTH: i64 = 4_096;

on_each_engine!(MIGRATIONS, a_full_queue_refuses_at_once_and_keeps_what_it_took, async |world| {
    let market = world.market();
    let (release, holding) = hold(&world.store, market, |_| Ok(())).await;
    let mut waiting: Vec<_> = (0..QUEUE_LENGTH)
        .map(|id| Box::pin(world.store.write_in(market, move |tx| add_cup(tx, id, 1))))
        .collect();
    for write in &mut waiting {
        assert!(is_pending(write.as_mut()).await);
    }
    let refused = world.store.write_in(market, |tx| add_cup(tx, -1, 1)).now_or_never();
    assert!(matches!(refused, Some(Err(StoreError::Busy))), "{refused:?}");
    drop(release);
    holding.await.unwrap();
    for write in waiting {
        write.await.unwrap();
    }
    assert_eq!(world.store.read(cups).await.unwrap(), (0..QUEUE_LENGTH).collect::<Vec<_>>());
});
