//! An event, a job, and a way to make stories share a batch.

use std::{
    future::poll_fn,
    pin::{Pin, pin},
    sync::mpsc,
    task::Poll,
};

use futures_util::future::join_all;
use kernel::{Event, MarketId, Subject};
use serde::{Deserialize, Serialize};
use store::{Job, Store, StoreError, Tx, params};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rang {
    pub market: MarketId,
    pub times: i64,
}

impl Event for Rang {
    const NAME: &'static str = "bell.rang";

    fn subject(&self) -> Subject {
        Subject::market(self.market)
    }
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Wash {
    pub market: MarketId,
    pub cup: Option<i64>,
}

impl Job for Wash {
    const KIND: &'static str = "cups.wash";
    const ATTEMPTS: u32 = 3;

    fn market(&self) -> MarketId {
        self.market
    }

    fn unique_key(&self) -> Option<String> {
        self.cup.map(|cup| format!("cups.wash:{cup}"))
    }
}

pub fn add_cup(tx: &mut Tx<'_>, id: i64, size: i64) -> Result<(), StoreError> {
    tx.run_one("insert into cups_cups (id, size) values ($1, $2)", params![id, size])
}

pub fn cups(tx: &mut Tx<'_>) -> Result<Vec<i64>, StoreError> {
    tx.all("select id from cups_cups order by id", params![])
}

pub type Story<T> = Box<dyn FnMut(&mut Tx<'_>) -> Result<T, StoreError> + Send>;

pub fn story<T>(story: impl FnMut(&mut Tx<'_>) -> Result<T, StoreError> + Send + 'static) -> Story<T> {
    Box::new(story)
}

/// Starts a story and leaves it running; it ends when the sender it got the receiver of is dropped.
pub async fn hold<'s>(
    store: &'s Store,
    market: MarketId,
    mut story: impl FnMut(&mut Tx<'_>) -> Result<(), StoreError> + Send + 'static,
) -> (mpsc::Sender<()>, Pin<Box<dyn Future<Output = Result<(), StoreError>> + 's>>) {
    let ((release, held), (started, running)) = (mpsc::channel::<()>(), mpsc::channel());
    let mut holding = Box::pin(store.write_in(market, move |tx| {
        story(tx)?;
        // When a batch runs again nobody may be there any more, at either end.
        let _ = started.send(());
        let _ = held.recv();
        Ok(())
    }));
    assert!(is_pending(holding.as_mut()).await);
    tokio::task::spawn_blocking(move || running.recv().unwrap()).await.unwrap();
    (release, holding)
}

/// Looks at a write for the first time, which puts it in its queue.
pub async fn is_pending<F: Future>(mut write: Pin<&mut F>) -> bool {
    poll_fn(|context| Poll::Ready(write.as_mut().poll(context))).await.is_pending()
}

/// Holds the market's lane until all the stories wait for it, so that they are run as one batch.
pub async fn in_one_batch<T: Send + 'static>(
    store: &Store,
    market: MarketId,
    stories: Vec<Story<T>>,
) -> Vec<Result<T, StoreError>> {
    let (release, holding) = hold(store, market, |_| Ok(())).await;
    let mut waiting = pin!(join_all(stories.into_iter().map(|story| store.write_in(market, story))));
    assert!(is_pending(waiting.as_mut()).await);
    drop(release);
    holding.await.unwrap();
    waiting.await
}
