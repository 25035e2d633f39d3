//! Where the rows of one measurement lie: a throwaway folder, or a database of a throwaway cluster that syncs.

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use kernel::{Chance, SystemClock};
use store::{Engine, Location, Migration, Options, Store, Tx, params};
use tempfile::TempDir;

use crate::{Outcome, syncing::Syncing};

pub struct Place {
    folder: TempDir,
    database: Option<(Arc<Syncing>, String)>,
}

impl Place {
    pub fn in_folder() -> Outcome<Self> {
        Ok(Self { folder: tempfile::Builder::new().prefix("docket-bench-").tempdir()?, database: None })
    }

    pub fn in_cluster(cluster: &Arc<Syncing>) -> Outcome<Self> {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let name = format!("bench_{}", NUMBER.fetch_add(1, Ordering::Relaxed));
        cluster.create(&name);
        Ok(Self { database: Some((cluster.clone(), name)), ..Self::in_folder()? })
    }

    pub fn engine(&self) -> Engine {
        if self.database.is_some() { Engine::Postgres } else { Engine::Sqlite }
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// What `DATABASE_URL` has to say.
    pub fn address(&self) -> Option<String> {
        self.database.as_ref().map(|(cluster, name)| cluster.address(name))
    }

    /// The process whose children are the database, too.
    pub fn postmaster(&self) -> Option<u32> {
        self.database.as_ref().and_then(|(cluster, _)| cluster.postmaster)
    }

    pub fn rows(&self) -> PathBuf {
        self.folder().join("docket.db")
    }

    pub fn rows_gib(&self) -> f64 {
        let bytes = self.rows().metadata().map_or(0, |file| file.len());
        bytes as f64 / f64::from(1 << 30)
    }

    pub fn wal_mib(&self) -> f64 {
        let bytes = self.folder().join("docket.db-wal").metadata().map_or(0, |file| file.len());
        bytes as f64 / f64::from(1 << 20)
    }

    pub fn open(&self) -> Outcome<Store> {
        self.open_with(usize::MAX)
    }

    pub fn open_with(&self, batch_length_max: usize) -> Outcome<Store> {
        let location = match self.address() {
            Some(address) => Location::Postgres(address),
            None => Location::Folder(self.folder().to_owned()),
        };
        let options = Options { batch_length_max, ..Options::at(location) };
        Ok(Store::open(&options, &migrations(), Arc::new(SystemClock), Chance::from_system())?)
    }
}

pub async fn count_orders(store: &Store) -> Outcome<u64> {
    let counted =
        store.read(|tx: &mut Tx<'_>| tx.one::<i64>("select count(*) from orders_orders", params![]));
    Ok(u64::try_from(counted.await?)?)
}

/// As docket runs them.
fn migrations() -> Vec<Migration> {
    [flows::migrations().as_slice(), sandbox::MIGRATIONS].concat()
}
