//! Moves committed pages from the write-ahead log into the database file, beside the writer.
//!
//! SQLite would do this inside whichever commit crosses a size, and that caller would wait for it. Here a passive
//! checkpoint on a connection of its own does the heavy part, for which nobody waits. Under steady load that alone
//! would let the log grow for ever, since it starts over only when a checkpoint has moved all of it: so when it is long,
//! the little that was written meanwhile is moved while the writer waits a moment.

use std::{path::Path, thread::JoinHandle, time::Duration};

use crossbeam_channel::{Receiver, RecvTimeoutError, Sender, bounded};

use super::{failure, open};
use crate::StoreError;

const INTERVAL: Duration = Duration::from_millis(500);
/// The most a writer waits for the log to start over. A reader that is still busy with the old log is not waited for
/// longer than this either: the next round tries again.
const WAIT_MAX: Duration = Duration::from_millis(20);

/// When to do what, in pages of 4 KiB.
#[derive(Debug, Clone, Copy)]
struct Bounds {
    /// Below this there is nothing worth moving.
    move_from: i64,
    /// From here on the log starts over.
    start_over_from: i64,
}

const BOUNDS: Bounds = Bounds { move_from: 1_024, start_over_from: 16_384 };

/// Runs until dropped.
pub(crate) struct Checkpointer {
    stop: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Checkpointer {
    pub fn start(path: &Path) -> Result<Self, StoreError> {
        let connection = open(path, rusqlite::OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        connection.busy_timeout(WAIT_MAX).map_err(failure)?;
        let wal = path.with_extension("db-wal");
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
        if let Err(error) = tidy(connection, wal, BOUNDS) {
            tracing::warn!(%error, "the write-ahead log could not be checkpointed; it grows until it can");
        }
    }
}

fn tidy(connection: &rusqlite::Connection, wal: &Path, bounds: Bounds) -> Result<(), StoreError> {
    let bytes = std::fs::metadata(wal).map_or(0, |metadata| metadata.len());
    // The file keeps its size when the log starts over, so this only spares a small store the work.
    if bytes / 4_096 < bounds.move_from.unsigned_abs() {
        return Ok(());
    }
    if checkpoint(connection, "pragma wal_checkpoint(passive)")? >= bounds.start_over_from {
        checkpoint(connection, "pragma wal_checkpoint(restart)")?;
    }
    Ok(())
}

/// Says how many pages the log holds.
fn checkpoint(connection: &rusqlite::Connection, sql: &str) -> Result<i64, StoreError> {
    connection.query_row(sql, [], |row| row.get(1)).map_err(failure)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: Bounds = Bounds { move_from: 8, start_over_from: 64 };

    /// Writes between two checkpoints and looks at the file in which the log is kept.
    #[test]
    fn the_log_starts_over_instead_of_growing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("docket.db");
        let wal = path.with_extension("db-wal");
        let _writer = super::super::open_writer(&path).unwrap();
        let writer = rusqlite::Connection::open(&path).unwrap();
        writer.execute_batch("pragma wal_autocheckpoint = 0; create table cups (body blob)").unwrap();
        let checkpointer = open(&path, rusqlite::OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap();
        let mut sizes = Vec::new();
        for _ in 0..20 {
            for _ in 0..20 {
                writer.execute("insert into cups values (zeroblob(16000))", []).unwrap();
            }
            tidy(&checkpointer, &wal, SMALL).unwrap();
            sizes.push(wal.metadata().unwrap().len());
        }
        assert_eq!(sizes.first(), sizes.last(), "{sizes:?}");
    }
}
