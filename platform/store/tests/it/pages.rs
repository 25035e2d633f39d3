//! Pages by keyset.

use std::time::Duration;

use kernel::{Cursor, Id, PageRequest};
use store::jobs;
use testing::on_each_engine;

use crate::{MIGRATIONS, bell::Wash};

on_each_engine!(MIGRATIONS, pages_show_every_row_once_though_others_arrive, async |world| {
    let market = world.market();
    let wash = async |cup: i64| {
        let job = Wash { market, cup: Some(cup) };
        world.store.write(move |tx| tx.enqueue(&job)).await.unwrap();
    };
    for cup in 0..25 {
        // Three of the same moment each, so that the id has to tell them apart.
        world.clock.advance(Duration::from_secs(u64::from(cup % 3 == 0)));
        wash(cup).await;
    }
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let ask = PageRequest::new(after, Some(4));
        let rows = world.store.read(move |tx| jobs::list(tx, market, "queued", &ask)).await.unwrap();
        let page = ask.page(rows, |job| Cursor { at: job.created_at, id: *job.id.as_bytes() });
        seen.extend(page.rows.iter().map(|job| (job.created_at, job.id)));
        after = page.next;
        if after.is_none() {
            break;
        }
        world.clock.advance(Duration::from_secs(1));
        wash(1_000 + i64::try_from(seen.len()).unwrap()).await;
    }
    assert_eq!(seen.len(), 25);
    assert!(seen.is_sorted_by(|newer, older| newer > older), "newest first, none twice: {seen:?}");
    let left = world
        .store
        .read(move |tx| jobs::list(tx, market, "queued", &PageRequest::new(None, Some(100))))
        .await;
    world.expect_jobs_left(left.unwrap().len());
});
