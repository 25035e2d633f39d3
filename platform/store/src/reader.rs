//! Threads that answer questions, each on a connection that cannot write.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    thread::JoinHandle,
};

use crossbeam_channel::{Receiver, Sender, TrySendError, bounded};
use tokio::sync::oneshot;

use crate::{StoreError, Tx, batch::Runner, lane::QUEUE_LENGTH_MAX, log::Told};

type Question = Box<dyn FnOnce(&mut Runner) + Send>;

pub(crate) struct Readers {
    queue: Option<Sender<Question>>,
    waiting: Receiver<Question>,
}

impl Default for Readers {
    fn default() -> Self {
        let (queue, waiting) = bounded(QUEUE_LENGTH_MAX);
        Self { queue: Some(queue), waiting }
    }
}

impl Readers {
    pub fn start(&self, name: String, mut runner: Runner) -> std::io::Result<JoinHandle<()>> {
        let waiting = self.waiting.clone();
        std::thread::Builder::new().name(name).spawn(move || {
            while let Ok(question) = waiting.recv() {
                question(&mut runner);
            }
        })
    }

    /// Lets the threads end once the questions that wait are answered.
    pub fn close(&mut self) {
        self.queue = None;
    }

    pub async fn ask<T, E>(
        &self,
        question: impl FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let work: Question = Box::new(move |runner| {
            // A caller who went away does not need the answer.
            let _ = reply.send(answer_with(runner, question));
        });
        match self.queue.as_ref().map(|queue| queue.try_send(work)) {
            Some(Ok(())) => {}
            Some(Err(TrySendError::Full(_))) => return Err(StoreError::Busy.into()),
            Some(Err(TrySendError::Disconnected(_))) | None => return Err(StoreError::Closed.into()),
        }
        answer.await.unwrap_or_else(|_| Err(StoreError::Closed.into()))
    }
}

fn answer_with<T, E: From<StoreError>>(
    runner: &mut Runner,
    question: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
) -> Result<T, E> {
    let Runner { connection, clock, chance } = runner;
    connection.revive()?;
    connection.begin_reading()?;
    let mut told = Told::default();
    let mut tx = Tx::new(connection.as_mut(), chance, &mut told, clock.now());
    let answer = catch_unwind(AssertUnwindSafe(|| question(&mut tx)));
    connection.rollback();
    if told.is_news() {
        return Err(
            StoreError::Engine("a question cannot publish events or queue jobs; use `write`".into()).into()
        );
    }
    answer.unwrap_or_else(|_| Err(StoreError::Panicked.into()))
}
