//! Moves committed pages from the write-ahead log into the database file, beside the writer.
//!
//! SQLite would do this inside whichever commit crosses a size, and that caller would wait for it. Here a passive
//! checkpoint on a connection of its own does the heavy part, for which nobody waits. Under steady load that alone
//! would let the log grow for ever: it starts over only when all of it has been moved, and the writer has always
//! written a little more meanwhile. So when the log is long, the writer moves that little rest itself between two
//! batches. (To wait for a gap between them from here does not work: there is hardly any, and SQLite's lock is not fair.)

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::JoinHandle,
    time::Duration,
};

use crossbeam_channel::{Receiver, RecvTimeoutError, Sender, bounded};

use super::{failure, open};
use crate::StoreError;

const INTERVAL: Duration = Duration::from_millis(500);
/// A log of fewer bytes than this is not worth moving.
const MOVE_FROM: u64 = 4 << 20;
/// From so many pages on (64 MiB) the log should start over.
const START_OVER_FROM: i64 = 16_384;
/// What the writer may be left to move (4 MiB, a few milliseconds) …
const REST_MAX: i64 = 1_024;
/// … which takes some rounds to come down to, as long as this side is quicker than the writer.
const ROUNDS_MAX: usize = 4;

/// What the writer and the checkpointer say to each other.
#[derive(Debug, Clone, Default)]
pub(crate) struct Wal {
    should_start_over: Arc<AtomicBool>,
}

impl Wal {
    /// For the writer, between two batches: what is moved now is all there is, so its next write starts the log over.
    pub fn start_over_if_wanted(&self, writer: &rusqlite::Connection) {
        if !self.should_start_over.swap(false, Ordering::Relaxed) {
            return;
        }
        if let Err(error) = checkpoint(writer) {
            tracing::warn!(%error, "the write-ahead log could not start over; it is tried again");
        }
    }

    fn tidy(&self, connection: &rusqlite::Connection, start_over_from: i64) -> Result<(), StoreError> {
        let mut progress = checkpoint(connection)?;
        for _ in 1..ROUNDS_MAX {
            if progress.rest() > REST_MAX {
                progress = checkpoint(connection)?;
            }
        }
        if progress.pages >= start_over_from {
            self.should_start_over.store(true, Ordering::Relaxed);
        }
        Ok(())
    }
}

/// How many pages the log holds, and how many of them stand in the database file too.
struct Progress {
    pages: i64,
    moved: i64,
}

impl Progress {
    const fn rest(&self) -> i64 {
        self.pages - self.moved
    }
}

fn checkpoint(connection: &rusqlite::Connection) -> Result<Progress, StoreError> {
    let read = |row: &rusqlite::Row<'_>| Ok(Progress { pages: row.get(1)?, moved: row.get(2)? });
    connection.query_row("pragma wal_checkpoint(passive)", [], read).map_err(failure)
}

/// Runs until dropped.
pub(crate) struct Checkpointer {
    stop: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Checkpointer {
    pub fn start(path: &Path, wal: Wal) -> Result<Self, StoreError> {
        let connection = open(path, rusqlite::OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        let file = path.with_extension("db-wal");
        let (stop, stopped) = bounded(0);
        let thread = std::thread::Builder::new()
            .name("store-checkpoint".into())
            .spawn(move || run(&connection, &file, &wal, &stopped))
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

fn run(connection: &rusqlite::Connection, file: &Path, wal: &Wal, stopped: &Receiver<()>) {
    while let Err(RecvTimeoutError::Timeout) = stopped.recv_timeout(INTERVAL) {
        // The file keeps its size when the log starts over, so this only spares a small store the work.
        if std::fs::metadata(file).map_or(0, |metadata| metadata.len()) < MOVE_FROM {
            continue;
        }
        if let Err(error) = wal.tidy(connection, START_OVER_FROM) {
            tracing::warn!(%error, "the write-ahead log could not be checkpointed; it grows until it can");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn under_steady_load_the_log_starts_over_instead_of_growing() {
        let folder = tempfile::tempdir().unwrap();
        let (path, wal) = (folder.path().join("docket.db"), Wal::default());
        drop(super::super::open_writer(&path, &wal).unwrap());
        let writer = rusqlite::Connection::open(&path).unwrap();
        let settings =
            "pragma wal_autocheckpoint = 0; pragma synchronous = off; create table cups (body blob)";
        writer.execute_batch(settings).unwrap();
        let checkpointer = open(&path, rusqlite::OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap();
        let mut longest = 0;
        for _ in 0..40 {
            // The checkpointer always finds the writer in the middle of something, here of a hundred pages.
            writer.execute_batch("begin immediate").unwrap();
            wal.tidy(&checkpointer, 256).unwrap();
            writer.execute_batch("insert into cups values (zeroblob(400000)); commit").unwrap();
            wal.start_over_if_wanted(&writer);
            longest = longest.max(path.with_extension("db-wal").metadata().unwrap().len());
        }
        assert!(longest < 4_120 * 512, "{longest} bytes of log");
    }
}
