//! Takes what is due and runs it, a bounded number at a time.

use std::{pin::pin, sync::Arc, time::Duration};

use futures_util::{StreamExt, stream::FuturesUnordered};
use kernel::Clock;
use store::{Store, StoreError, jobs, jobs::Leased};

use crate::{
    Registry,
    attempt::{Attempt, LEASE},
    schedule,
};

/// How many jobs one copy of the program runs at once.
const HANDS: usize = 16;
/// Other copies of the program queue jobs too, without a hint: how often to look unasked.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// How often jobs of unknown kinds are reported.
const REPORT_EVERY: Duration = Duration::from_secs(60);

/// Cheap to clone.
#[derive(Clone)]
pub struct Workers {
    store: Store,
    clock: Arc<dyn Clock>,
    registry: Arc<Registry>,
}

impl Workers {
    pub fn new(store: Store, clock: Arc<dyn Clock>, registry: Registry) -> Self {
        Self { store, clock, registry: Arc::new(registry) }
    }

    /// Works until told to stop, then finishes what is in hand.
    pub async fn work(self, stop: impl Future<Output = ()>) {
        let (mut stop, mut news, mut in_hand) = (pin!(stop), self.store.news(), FuturesUnordered::new());
        let mut report = tokio::time::interval(REPORT_EVERY);
        let mut planted = false;
        loop {
            planted = planted || self.plant().await.inspect_err(complain).is_ok();
            let free = HANDS - in_hand.len();
            let (jobs, wait) = self.look(free).await;
            in_hand.extend(jobs.into_iter().map(|job| self.attempt(job).run()));
            tokio::select! {
                () = &mut stop => break,
                Some(()) = in_hand.next() => {}
                () = news.gathered(), if free > 0 => {}
                () = tokio::time::sleep(wait), if free > 0 => {}
                _ = report.tick() => self.report_strangers().await,
            }
        }
        while in_hand.next().await.is_some() {}
    }

    /// Runs everything that is due by now, one job after the other, and what these jobs queue for now; says how many
    /// attempts that took. For tests and simulations, which move the clock themselves.
    pub async fn run_due(&self) -> Result<usize, StoreError> {
        let mut attempts = 0;
        loop {
            let jobs = self.take(1).await?;
            if jobs.is_empty() {
                return Ok(attempts);
            }
            for job in jobs {
                self.attempt(job).run().await;
                attempts += 1;
            }
        }
    }

    /// Queues the lines of the schedule that do not wait yet; `work` does this when it starts.
    pub async fn plant(&self) -> Result<(), StoreError> {
        let lines = self.registry.schedule.clone();
        self.store.write(move |tx| schedule::plant(tx, &lines)).await
    }

    fn attempt(&self, job: Leased) -> Attempt {
        Attempt { store: self.store.clone(), registry: self.registry.clone(), job }
    }

    /// What to do now, and how long there is nothing more to do.
    async fn look(&self, free: usize) -> (Vec<Leased>, Duration) {
        let looked = async {
            let kinds = self.registry.kinds();
            let due = self.store.read(move |tx| jobs::next_due(tx, &kinds)).await?;
            let wait = due.map_or(LOOK_EVERY, |due| due.since(self.clock.now()).min(LOOK_EVERY));
            if free == 0 || !wait.is_zero() {
                return Ok((Vec::new(), wait));
            }
            self.take(free).await.map(|jobs| (jobs, Duration::ZERO))
        };
        looked.await.inspect_err(complain).unwrap_or((Vec::new(), LOOK_EVERY))
    }

    async fn take(&self, free: usize) -> Result<Vec<Leased>, StoreError> {
        let (kinds, limit) = (self.registry.kinds(), u32::try_from(free).unwrap_or(u32::MAX));
        self.store
            .write(move |tx| {
                jobs::recover(tx)?;
                jobs::claim(tx, &kinds, LEASE, limit)
            })
            .await
    }

    async fn report_strangers(&self) {
        let kinds = self.registry.kinds();
        match self.store.read(move |tx| jobs::strangers(tx, &kinds)).await {
            Ok(strangers) => {
                for (kind, count) in strangers {
                    tracing::error!(
                        kind,
                        count,
                        "jobs wait whose kind this copy of the program does not know"
                    );
                }
            }
            Err(error) => complain(&error),
        }
    }
}

fn complain(error: &StoreError) {
    tracing::error!(%error, "the workers cannot reach their jobs; they look again in a second");
}
