//! Everything a test needs, and nothing another test can see.

use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, AtomicUsize, Ordering},
    },
};

use futures_util::future::join_all;
use kernel::{Chance, Clock, Id, MarketId, Timestamp};
use store::{Engine, Location, Migration, Options, Store, StoreError, params};
use tempfile::TempDir;
use tokio::sync::Barrier;

use crate::{ManualClock, postgres::Database};

pub struct World {
    pub store: Store,
    pub clock: Arc<ManualClock>,
    chance: Mutex<Chance>,
    jobs_left: AtomicUsize,
    stores: AtomicU64,
    migrations: Vec<Migration>,
    // Last, so that the rows outlive the store.
    place: Place,
}

enum Place {
    Folder(TempDir),
    Database(Database),
}

impl Place {
    fn location(&self) -> Location {
        match self {
            Self::Folder(folder) => Location::Folder(folder.path().to_owned()),
            Self::Database(database) => Location::Postgres(database.address()),
        }
    }
}

impl World {
    /// A world beside the one a test is given, for the few tests that need two.
    pub fn on(engine: Engine, migrations: &[Migration]) -> Self {
        let clock = Arc::new(ManualClock::default());
        let migrations = with_those_of_the_store(migrations);
        let place = match engine {
            Engine::Sqlite => Place::Folder(tempfile::tempdir().expect("the temporary folder is writable")),
            Engine::Postgres => Place::Database(Database::create(&migrations)),
        };
        let store = open(&Self::options_at(&place), &migrations, clock.clone(), 0);
        Self {
            store,
            clock,
            chance: Mutex::new(Chance::seeded(u64::MAX)),
            jobs_left: AtomicUsize::new(0),
            stores: AtomicU64::new(1),
            migrations,
            place,
        }
    }

    pub fn engine(&self) -> Engine {
        self.store.engine()
    }

    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// A market nobody else uses.
    pub fn market(&self) -> MarketId {
        self.id()
    }

    /// An id nobody else uses.
    pub fn id<I: Id>(&self) -> I {
        self.chance.lock().expect("no test panics while it holds this").id(ManualClock::START)
    }

    /// Where this world's rows are, to open them in another way.
    pub fn options(&self) -> Options {
        Self::options_at(&self.place)
    }

    fn options_at(place: &Place) -> Options {
        Options { readers: 2, ..Options::at(place.location()) }
    }

    /// The same rows through another handle, as another copy of the program, or a restarted one, would see them.
    pub fn open_again(&self) -> Store {
        self.open_with(&self.options())
    }

    pub fn open_with(&self, options: &Options) -> Store {
        let seed = self.stores.fetch_add(1, Ordering::Relaxed);
        open(options, &self.migrations, self.clock.clone(), seed)
    }

    /// Runs a deed `n` times at once: all wait at a barrier until the last is there, on connections that are open and
    /// warm, so that they really meet.
    pub async fn at_once<T>(&self, n: usize, deed: impl AsyncFn(usize) -> T) -> Vec<T> {
        self.warm_up().await;
        let (barrier, deed) = (Barrier::new(n), &deed);
        let runners = (0..n).map(|number| {
            let barrier = &barrier;
            async move {
                barrier.wait().await;
                deed(number).await
            }
        });
        join_all(runners).await
    }

    async fn warm_up(&self) {
        for _ in 0..self.options().lanes.max(self.options().readers) {
            self.store.write(count_jobs).await.expect("the store takes writes");
            self.store.read(count_jobs).await.expect("the store answers questions");
        }
    }

    /// Lets the test end although so many jobs were queued and not run.
    pub fn expect_jobs_left(&self, jobs: usize) {
        self.jobs_left.store(jobs, Ordering::SeqCst);
    }

    pub(crate) async fn finish(&self) {
        let left = self.store.read(count_jobs).await.expect("the store answers questions");
        let expected = self.jobs_left.load(Ordering::SeqCst);
        assert_eq!(left.values().sum::<usize>(), expected, "jobs left unrun: {left:?}");
    }
}

fn with_those_of_the_store(migrations: &[Migration]) -> Vec<Migration> {
    let others = migrations.iter().filter(|migration| migration.owner != "store");
    store::MIGRATIONS.iter().chain(others).copied().collect()
}

fn open(options: &Options, migrations: &[Migration], clock: Arc<ManualClock>, seed: u64) -> Store {
    Store::open(options, migrations, clock, Chance::seeded(seed)).expect("the world's store opens")
}

fn count_jobs(tx: &mut store::Tx<'_>) -> Result<BTreeMap<String, usize>, StoreError> {
    let kinds: Vec<String> = tx.all("select kind || ' (' || state || ')' from store_jobs", params![])?;
    let mut counted = BTreeMap::new();
    for kind in kinds {
        *counted.entry(kind).or_default() += 1;
    }
    Ok(counted)
}
