//! Lanes: a thread with a connection and a bounded queue. Work for one market keeps to one lane, so its hot rows
//! (the daily number, the stock) are changed by one transaction at a time and nobody collides with himself.

use std::{sync::Arc, thread::JoinHandle};

use crossbeam_channel::{Sender, TrySendError, bounded};
use tokio::sync::watch;

use crate::{
    StoreError,
    batch::{Runner, Work},
};

/// How many writes may wait per lane; one more is refused rather than kept waiting for ever.
pub(crate) const QUEUE_LENGTH_MAX: usize = 4_096;
/// A batch is whatever gathered while the batch before it was written, up to this many.
const BATCH_LENGTH_MAX: usize = 256;

pub(crate) struct Lane {
    queue: Sender<Box<dyn Work>>,
}

impl Lane {
    /// Starts the lane's thread. It ends, its queue drained, when the lane is dropped.
    pub fn start(
        name: String,
        mut runner: Runner,
        batch_length_max: usize,
        committed: Arc<watch::Sender<u64>>,
    ) -> std::io::Result<(Self, JoinHandle<()>)> {
        let (queue, waiting) = bounded::<Box<dyn Work>>(QUEUE_LENGTH_MAX);
        let batch_length_max = batch_length_max.clamp(1, BATCH_LENGTH_MAX);
        let thread = std::thread::Builder::new().name(name).spawn(move || {
            while let Ok(first) = waiting.recv() {
                let gathered = waiting.try_iter().take(batch_length_max - 1);
                let batch = std::iter::once(first).chain(gathered).collect();
                runner.run(batch, &|| committed.send_modify(|count| *count += 1));
                runner.connection.rest();
            }
        })?;
        Ok((Self { queue }, thread))
    }

    pub fn push(&self, work: Box<dyn Work>) {
        match self.queue.try_send(work) {
            Ok(()) => {}
            Err(TrySendError::Full(work)) => work.conclude(Err(StoreError::Busy)),
            Err(TrySendError::Disconnected(work)) => work.conclude(Err(StoreError::Closed)),
        }
    }
}
