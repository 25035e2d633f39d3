//! One run of one job, and what becomes of the job after it.

use std::{panic::AssertUnwindSafe, sync::Arc, time::Duration};

use futures_util::FutureExt;
use store::{
    Store, StoreError, Tx,
    jobs::{self, Failed, Leased},
};

use crate::{
    JobError, Next, Registry,
    registry::{Call, Handler},
};

/// How long a worker may be silent before others take its jobs.
pub const LEASE: Duration = Duration::from_secs(30);

pub struct Attempt {
    pub store: Store,
    pub registry: Arc<Registry>,
    pub job: Leased,
}

/// Why the job was not done.
enum Refusal {
    /// Another worker has it by now; nothing was kept and nothing is ours to say.
    LeaseLost,
    Failed(JobError),
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}

impl Attempt {
    pub async fn run(self) {
        let kind = self.job.kind.clone();
        metrics::counter!("jobs_run_total", "kind" => kind).increment(1);
        match self.try_it().await {
            Ok(()) => {}
            Err(Refusal::LeaseLost) => {
                tracing::warn!(job = %self.job.id, kind = self.job.kind, "the lease was lost; nothing was kept");
            }
            Err(Refusal::Failed(error)) => self.record_failure(error).await,
        }
    }

    async fn try_it(&self) -> Result<(), Refusal> {
        match self.registry.find(&self.job.kind) {
            Some(Handler::Story(story)) => {
                let (story, body) = (story.clone(), self.job.body.clone());
                self.finish_with(move |tx| story(tx, &body)).await
            }
            Some(Handler::Call { call, limit }) => match self.call_out(call.as_ref(), *limit).await? {
                Next::Done => self.finish_with(|_| Ok(())).await,
                Next::Record(record) => self.finish_with(record).await,
            },
            None => Err(Refusal::Failed(JobError::retry("this copy of the program does not know the kind"))),
        }
    }

    /// Deletes the job and tells the story, both or neither: that is what "exactly once" rests on.
    async fn finish_with(
        &self,
        mut story: impl FnMut(&mut Tx<'_>) -> Result<(), JobError> + Send + 'static,
    ) -> Result<(), Refusal> {
        let job = self.job.clone();
        let told = self.store.write_in(job.market, move |tx| {
            if !jobs::finish(tx, &job)? {
                return Err(Refusal::LeaseLost);
            }
            story(tx).map_err(Refusal::Failed)
        });
        told.await
    }

    async fn call_out(&self, call: &Call, limit: Duration) -> Result<Next, Refusal> {
        let answer = AssertUnwindSafe(async { call(&self.job.body).await }).catch_unwind();
        let answer = tokio::select! {
            answer = tokio::time::timeout(limit, answer) => answer,
            () = self.renew_lease_until_lost() => return Err(Refusal::LeaseLost),
        };
        match answer {
            Ok(Ok(answer)) => answer.map_err(Refusal::Failed),
            Ok(Err(_)) => Err(Refusal::Failed(JobError::retry("the handler panicked"))),
            Err(_) => Err(Refusal::Failed(JobError::Retry(format!("no answer within {limit:?}")))),
        }
    }

    async fn renew_lease_until_lost(&self) {
        loop {
            tokio::time::sleep(LEASE / 3).await;
            let job = self.job.clone();
            let renewed: Result<bool, StoreError> =
                self.store.write_in(job.market, move |tx| jobs::extend(tx, &job, LEASE)).await;
            match renewed {
                Ok(true) => {}
                Ok(false) => return,
                Err(error) => tracing::warn!(%error, job = %self.job.id, "a lease could not be renewed"),
            }
        }
    }

    async fn record_failure(&self, error: JobError) {
        let Leased { id, kind, attempts, market, .. } = &self.job;
        let (JobError::Retry(reason) | JobError::GiveUp(reason)) = &error;
        metrics::counter!("jobs_failed_total", "kind" => kind.clone()).increment(1);
        let (job, line, told) = (self.job.clone(), self.registry.line(kind), error.clone());
        let recorded = self.store.write_in(*market, move |tx| match (&told, line) {
            // The schedule goes on whatever happens to one of its runs.
            (_, Some(line)) if job.attempts >= job.attempts_max => {
                jobs::finish(tx, &job)?;
                line.plant(tx).map(|()| Failed::Dead)
            }
            (JobError::Retry(reason), _) => jobs::fail(tx, &job, reason),
            (JobError::GiveUp(reason), _) => jobs::give_up(tx, &job, reason),
        });
        match recorded.await {
            Ok(Failed::TriesAgain(at)) => {
                tracing::warn!(job = %id, kind, attempts, reason, %at, "a job failed and tries again");
            }
            Ok(Failed::Dead) => {
                metrics::counter!("jobs_dead_total", "kind" => kind.clone()).increment(1);
                tracing::error!(job = %id, kind, attempts, reason, "a job is dead: look at it and run it again");
            }
            Ok(Failed::Lost) => tracing::warn!(job = %id, kind, reason, "a failed job had lost its lease"),
            Err(error) => {
                tracing::error!(job = %id, kind, reason, %error, "a failure could not be recorded; the lease ends it");
            }
        }
    }
}
