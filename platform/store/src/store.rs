//! The handle everybody holds: opens either engine, and carries closures to the threads that run them.

use std::{
    hash::{BuildHasher, BuildHasherDefault, DefaultHasher},
    path::PathBuf,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread::JoinHandle,
};

use kernel::{Chance, Clock, MarketId};
use tokio::sync::{oneshot, watch};

use crate::{
    Engine, MigrateError, Migration, News, Plan, StoreError, Tx,
    batch::{Rejected, Runner, Work},
    connection::Connection,
    lane::Lane,
    migrate,
    postgres::PostgresConnection,
    reader::Readers,
    sqlite::{self, Checkpointer, Wal},
};

/// Where the rows are kept.
#[derive(Debug, Clone)]
pub enum Location {
    /// One file in this folder; the folder is made when it is missing.
    Folder(PathBuf),
    /// A `postgres://…` address.
    Postgres(String),
}

#[derive(Debug, Clone)]
pub struct Options {
    pub location: Location,
    /// How many transactions write at once. SQLite has one writer whatever this says.
    pub lanes: usize,
    pub readers: usize,
    /// How many closures may share one commit; 1 switches group commit off, which only the benchmark does.
    pub batch_length_max: usize,
}

impl Options {
    pub fn at(location: Location) -> Self {
        let readers = match location {
            Location::Folder(_) => 4,
            Location::Postgres(_) => 8,
        };
        Self { location, lanes: 4, readers, batch_length_max: 256 }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error("the data folder {folder} cannot be used: {source}")]
    Folder { folder: PathBuf, source: std::io::Error },
    #[error("the database address cannot be read: {0}; write it like postgres://user:password@host/database")]
    Address(String),
    #[error("the database cannot be opened: {0}")]
    Store(#[from] StoreError),
    #[error(transparent)]
    Migrate(#[from] MigrateError),
    #[error("a thread could not be started: {0}")]
    Thread(std::io::Error),
}

/// Cheap to clone. When the last clone is gone, what is queued is finished and the threads end.
#[derive(Clone)]
pub struct Store {
    shared: Arc<Shared>,
}

struct Shared {
    engine: Engine,
    lanes: Vec<Lane>,
    readers: Readers,
    threads: Vec<JoinHandle<()>>,
    next_lane: AtomicUsize,
    committed: Arc<watch::Sender<u64>>,
    _checkpointer: Option<Checkpointer>,
}

impl Drop for Shared {
    fn drop(&mut self) {
        self.lanes.clear();
        self.readers.close();
        let this_thread = std::thread::current().id();
        // The last handle may have been a closure's: its thread cannot wait for itself.
        for thread in self.threads.drain(..).filter(|thread| thread.thread().id() != this_thread) {
            // A panic in that thread was reported when it happened.
            let _ = thread.join();
        }
    }
}

impl Store {
    /// Opens the store and brings its schema up to date. May be called from anywhere: the connections are made on a
    /// thread of its own, because each drives a runtime, which cannot be done inside another runtime.
    pub fn open(
        options: &Options,
        migrations: &[Migration],
        clock: Arc<dyn Clock>,
        chance: Chance,
    ) -> Result<Self, OpenError> {
        std::thread::scope(|scope| {
            let opening = scope.spawn(|| Self::open_here(options, migrations, clock, chance));
            opening.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        })
    }

    fn open_here(
        options: &Options,
        migrations: &[Migration],
        clock: Arc<dyn Clock>,
        mut chance: Chance,
    ) -> Result<Self, OpenError> {
        let engine = EngineAt::find(&options.location)?;
        let mut first = engine.open_writer()?;
        migrate::migrate(first.as_mut(), migrations, clock.now())?;

        let committed = Arc::new(watch::Sender::new(0));
        let mut writers = vec![first];
        for _ in 1..engine.lanes(options) {
            writers.push(engine.open_writer()?);
        }
        let (mut lanes, mut threads) = (Vec::new(), Vec::new());
        for (index, connection) in writers.into_iter().enumerate() {
            let runner = Runner { connection, clock: clock.clone(), chance: chance.split() };
            let name = format!("store-write-{index}");
            let (lane, thread) = Lane::start(name, runner, options.batch_length_max, committed.clone())
                .map_err(OpenError::Thread)?;
            lanes.push(lane);
            threads.push(thread);
        }
        let readers = Readers::default();
        for index in 0..options.readers.max(1) {
            let runner =
                Runner { connection: engine.open_reader()?, clock: clock.clone(), chance: chance.split() };
            threads.push(readers.start(format!("store-read-{index}"), runner).map_err(OpenError::Thread)?);
        }
        let checkpointer = engine.checkpointer()?;
        let shared = Shared {
            engine: engine.kind(),
            lanes,
            readers,
            threads,
            next_lane: AtomicUsize::new(0),
            committed,
            _checkpointer: checkpointer,
        };
        Ok(Self { shared: Arc::new(shared) })
    }

    pub fn engine(&self) -> Engine {
        self.shared.engine
    }

    /// Runs a story in a transaction of its own kind: all of it is kept, durably, before this answers, or nothing
    /// is. The closure may run more than once, when the engine asks for that; only the last run counts.
    pub async fn write<T, E, F>(&self, story: F) -> Result<T, E>
    where
        F: FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let next = self.shared.next_lane.fetch_add(1, Ordering::Relaxed);
        self.write_on(next, story).await
    }

    /// As `write`, on the lane of a market: stories of one market follow one another instead of colliding.
    pub async fn write_in<T, E, F>(&self, market: MarketId, story: F) -> Result<T, E>
    where
        F: FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let hash = BuildHasherDefault::<DefaultHasher>::default().hash_one(market);
        self.write_on(usize::try_from(hash >> 32).unwrap_or(0), story).await
    }

    async fn write_on<T, E, F>(&self, number: usize, story: F) -> Result<T, E>
    where
        F: FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let lane = &self.shared.lanes[number % self.shared.lanes.len()];
        lane.push(Box::new(Story { story, answer: None, reply }));
        answer.await.unwrap_or_else(|_| Err(StoreError::Closed.into()))
    }

    /// Runs a question against one consistent state of the rows.
    pub async fn read<T, E, F>(&self, question: F) -> Result<T, E>
    where
        F: FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        self.shared.readers.ask(question).await
    }

    /// Runs a story, shows how the engine found the rows of each of its statements, and undoes it. For tests: a query
    /// that stops using its index is slow only years later.
    pub async fn plans<F>(&self, story: F) -> Result<Vec<Plan>, StoreError>
    where
        F: Fn(&mut Tx<'_>) -> Result<(), StoreError> + Send + 'static,
    {
        let plans = Arc::new(Mutex::new(Vec::new()));
        let seen = plans.clone();
        let undone = self.write(move |tx| {
            let mut plans = Vec::new();
            let told = tx.explaining(&mut plans, |tx| story(tx));
            *seen.lock().unwrap_or_else(PoisonError::into_inner) = plans;
            Err::<(), _>(Undone(told.err()))
        });
        if let Err(Undone(Some(error))) = undone.await {
            return Err(error);
        }
        Ok(std::mem::take(&mut *plans.lock().unwrap_or_else(PoisonError::into_inner)))
    }

    /// Tells followers when to look.
    pub fn news(&self) -> News {
        News(self.commits())
    }

    /// Changes whenever a commit brought events or jobs.
    pub fn commits(&self) -> watch::Receiver<u64> {
        self.shared.committed.subscribe()
    }
}

/// A story that was to be undone, and why it would have been anyway.
struct Undone(Option<StoreError>);

impl From<StoreError> for Undone {
    fn from(error: StoreError) -> Self {
        Self(Some(error))
    }
}

/// A closure, what it answered at its last run, and the caller who waits.
struct Story<F, T, E> {
    story: F,
    answer: Option<Result<T, E>>,
    reply: oneshot::Sender<Result<T, E>>,
}

impl<F, T, E> Work for Story<F, T, E>
where
    F: FnMut(&mut Tx<'_>) -> Result<T, E> + Send,
    T: Send,
    E: From<StoreError> + Send,
{
    fn attempt(&mut self, tx: &mut Tx<'_>) -> Result<(), Rejected> {
        self.answer = None;
        let answer = (self.story)(tx);
        let kept = if answer.is_ok() { Ok(()) } else { Err(Rejected) };
        self.answer = Some(answer);
        kept
    }

    fn refuse(&mut self, error: StoreError) {
        self.answer = Some(Err(error.into()));
    }

    fn conclude(self: Box<Self>, kept: Result<(), StoreError>) {
        let answer = match kept {
            Ok(()) => self.answer.unwrap_or_else(|| Err(StoreError::Panicked.into())),
            Err(error) => Err(error.into()),
        };
        // A caller who went away (a closed connection) does not need the answer; the work stays done.
        let _ = self.reply.send(answer);
    }
}

/// Which engine, and where.
enum EngineAt {
    Sqlite(PathBuf, Wal),
    Postgres(Box<tokio_postgres::Config>),
}

impl EngineAt {
    fn find(location: &Location) -> Result<Self, OpenError> {
        match location {
            Location::Folder(folder) => {
                std::fs::create_dir_all(folder)
                    .map_err(|source| OpenError::Folder { folder: folder.clone(), source })?;
                Ok(Self::Sqlite(folder.join("docket.db"), Wal::default()))
            }
            Location::Postgres(address) => {
                let config: tokio_postgres::Config =
                    address.parse().map_err(|error| OpenError::Address(format!("{error}")))?;
                Ok(Self::Postgres(Box::new(config)))
            }
        }
    }

    const fn kind(&self) -> Engine {
        match self {
            Self::Sqlite(..) => Engine::Sqlite,
            Self::Postgres(_) => Engine::Postgres,
        }
    }

    fn lanes(&self, options: &Options) -> usize {
        match self {
            Self::Sqlite(..) => 1,
            Self::Postgres(_) => options.lanes.max(1),
        }
    }

    fn open_writer(&self) -> Result<Box<dyn Connection>, StoreError> {
        Ok(match self {
            Self::Sqlite(path, wal) => Box::new(sqlite::open_writer(path, wal)?),
            Self::Postgres(config) => Box::new(PostgresConnection::open(config.as_ref().clone())?),
        })
    }

    fn open_reader(&self) -> Result<Box<dyn Connection>, StoreError> {
        Ok(match self {
            Self::Sqlite(path, _) => Box::new(sqlite::open_reader(path)?),
            Self::Postgres(config) => Box::new(PostgresConnection::open(config.as_ref().clone())?),
        })
    }

    fn checkpointer(&self) -> Result<Option<Checkpointer>, StoreError> {
        match self {
            Self::Sqlite(path, wal) => Checkpointer::start(path, wal.clone()).map(Some),
            Self::Postgres(_) => Ok(None),
        }
    }
}
