//! Tasks that do not die unseen. The one place that starts any.

use std::{
    panic::AssertUnwindSafe,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use futures_util::FutureExt;
use tokio::{sync::watch, task::JoinSet};

/// The longest wait before a task that keeps panicking is started again.
const WAIT_MAX: Duration = Duration::from_secs(30);

/// The tasks of a program. Cheap to clone; when the last clone is gone they are all ended at once.
#[derive(Clone, Default)]
pub struct Tasks(Arc<Shared>);

#[derive(Default)]
struct Shared {
    running: Mutex<JoinSet<()>>,
    stop: watch::Sender<bool>,
}

/// The wish that tasks come to their end.
#[derive(Debug, Clone)]
pub struct Stop(watch::Receiver<bool>);

impl Stop {
    pub async fn requested(mut self) {
        // Without a sender nobody can wait for us any more either.
        let _ = self.0.wait_for(|requested| *requested).await;
    }
}

impl Tasks {
    pub fn new() -> Self {
        Self::default()
    }

    /// Starts a task. If it panics, that is logged and counted, and the others go on.
    pub fn spawn(&self, name: &'static str, task: impl Future<Output = ()> + Send + 'static) {
        let guarded = async move {
            guard(name, task).await;
        };
        let mut running = self.0.running.lock().unwrap_or_else(PoisonError::into_inner);
        // Those that ended are let go here, so that the set does not grow with every connection.
        while running.try_join_next().is_some() {}
        running.spawn(guarded);
    }

    /// Starts a task that is meant to run until the program stops; if it panics it is started again, after a wait that
    /// grows from a second to half a minute.
    pub fn keep<F>(&self, name: &'static str, task: impl Fn(Stop) -> F + Send + Sync + 'static)
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let stop = self.stop_signal();
        self.spawn(name, async move {
            let mut wait = Duration::from_secs(1);
            while !guard(name, task(stop.clone())).await {
                tokio::select! {
                    () = stop.clone().requested() => return,
                    () = tokio::time::sleep(wait) => wait = (wait * 2).min(WAIT_MAX),
                }
            }
        });
    }

    /// For tasks that should notice when the program stops.
    pub fn stop_signal(&self) -> Stop {
        Stop(self.0.stop.subscribe())
    }

    /// Asks all tasks to end, without waiting for it.
    pub fn request_stop(&self) {
        self.0.stop.send_replace(true);
    }

    /// Asks all tasks to end, waits for them up to a limit, then ends the rest; says how many that were.
    pub async fn stop(&self, limit: Duration) -> usize {
        self.request_stop();
        let mut running = std::mem::take(&mut *self.0.running.lock().unwrap_or_else(PoisonError::into_inner));
        let all_ended = async { while running.join_next().await.is_some() {} };
        let in_time = tokio::time::timeout(limit, all_ended).await.is_ok();
        let left = running.len();
        if !in_time {
            tracing::warn!(left, "tasks did not end in time and are ended");
            running.shutdown().await;
        }
        left
    }
}

/// Says whether the task came to its end by itself.
async fn guard(name: &'static str, task: impl Future<Output = ()>) -> bool {
    let ended = AssertUnwindSafe(task).catch_unwind().await;
    if let Err(panic) = &ended {
        metrics::counter!("tasks_panicked_total", "task" => name).increment(1);
        tracing::error!(task = name, panic = message(panic.as_ref()), "a task panicked");
    }
    ended.is_ok()
}

fn message(panic: &(dyn std::any::Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("(no message)")
}
