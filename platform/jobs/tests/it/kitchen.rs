//! A kitchen in which cups are washed, and what was washed stands in a table.

use jobs::{JobError, Registry, Workers};
use kernel::{MarketId, PageRequest};
use serde::{Deserialize, Serialize};
use store::{Job, Migration, StoreError, Tx, jobs::Waiting, params};
use testing::World;

pub const MIGRATIONS: &[Migration] =
    &[Migration::shared("cups", "0001_washed", "create table cups_washed (cup bigint not null)")];

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Wash {
    pub market: MarketId,
    pub cup: i64,
}

impl Job for Wash {
    const KIND: &'static str = "cups.wash";
    const ATTEMPTS: u32 = 3;

    fn market(&self) -> MarketId {
        self.market
    }
}

/// Deliberately without a unique key: whatever is washed twice shows.
pub fn wash(tx: &mut Tx<'_>, job: Wash) -> Result<(), JobError> {
    Ok(tx.run_one("insert into cups_washed (cup) values ($1)", params![job.cup])?)
}

pub fn workers(world: &World, registry: Registry) -> Workers {
    Workers::new(world.store.clone(), world.clock.clone(), registry)
}

pub async fn order(world: &World, market: MarketId, cup: i64) {
    world.store.write(move |tx| tx.enqueue(&Wash { market, cup })).await.unwrap();
}

pub async fn washed(world: &World) -> Vec<i64> {
    let cups: Result<Vec<i64>, StoreError> =
        world.store.read(|tx| tx.all("select cup from cups_washed order by cup", params![])).await;
    cups.unwrap()
}

/// The market's jobs in a state.
pub async fn jobs_in(world: &World, market: MarketId, state: &'static str) -> Vec<Waiting> {
    let ask = PageRequest::new(None, Some(100));
    world.store.read(move |tx| store::jobs::list(tx, market, state, &ask)).await.unwrap()
}
