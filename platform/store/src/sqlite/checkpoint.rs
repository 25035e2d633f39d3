//! Moves committed pages from the write-ahead log into the database file, beside the writer.
//!
//! SQLite would do this inside whichever commit crosses a size, and that caller would wait for it. A passive
//! checkpoint on a connection of its own waits for nobody; only a log that has outgrown its bound, because it never
//! found a quiet moment, is cut while writers wait.

use std::{path::Path, sync::Arc, thread::JoinHandle, time::Duration};

use crossbeam_channel::{Receiver, RecvTimeoutError, Sender, bounded};

use super::{failure, open};
use crate::StoreError;

const INTERVAL: Duration = Duration::from_millis(500);
/// Below this there is nothing worth moving.
const WAL_BYTES_MIN: u64 = 4 << 20;
/// Above this the log is cut even if writers must wait a moment.
const WAL_BYTES_MAX: u64 = 512 << 20;

/// Runs until dropped.
pub(crate) struct Checkpointer {
    stop: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Checkpointer {
    pub fn start(path: &Path) -> Result<Self, StoreError> {
        let connection = open(path, rusqlite::OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        let wal: Arc<Path> = path.with_extension("db-wal").into();
        let (stop, stopped) = bounded(0);
        let thread = std::thread::Builder::new()
            .name("store-checkpoint".into())
            .spawn(move || run(&connection, &wal, &stopped))
            .map_err(|error| StoreError::Engine(error.to_string()))?;
        Ok(Self { stop: Some(stop), thread: Some(thread) })
    }
}

impl Drop for Checkpointer {
    fn drop(&mut self) {
        self.stop.take();
        if let Some(thread) = self.thread.take() {
            // A panic in that thread was reported when it happened.
            let _ = thread.join();
        }
    }
}

fn run(connection: &rusqlite::Connection, wal: &Path, stopped: &Receiver<()>) {
    while let Err(RecvTimeoutError::Timeout) = stopped.recv_timeout(INTERVAL) {
        let bytes = std::fs::metadata(wal).map_or(0, |metadata| metadata.len());
        let mode = match bytes {
            0..WAL_BYTES_MIN => continue,
            WAL_BYTES_MIN..WAL_BYTES_MAX => "passive",
            _ => "truncate",
        };
        let outcome = connection.query_row(&format!("pragma wal_checkpoint({mode})"), [], |_| Ok(()));
        if let Err(error) = outcome.map_err(failure) {
            tracing::warn!(%error, bytes, mode, "the write-ahead log could not be checkpointed");
        }
    }
}
