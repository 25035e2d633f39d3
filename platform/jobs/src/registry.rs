//! Who does which kind of job.

use std::{collections::HashMap, pin::Pin, sync::Arc, time::Duration};

use store::{Job, StoreError, Tx, jobs::Kinds};

use crate::{JobError, schedule::Line};

/// How long a call may take unless it was registered with a limit of its own.
const CALL_LIMIT: Duration = Duration::from_secs(30);

type Story = dyn Fn(&mut Tx<'_>, &str) -> Result<(), JobError> + Send + Sync;
pub(crate) type Record = dyn FnMut(&mut Tx<'_>) -> Result<(), JobError> + Send;
pub(crate) type Answer = Pin<Box<dyn Future<Output = Result<Next, JobError>> + Send>>;
pub(crate) type Call = dyn Fn(&str) -> Answer + Send + Sync;

/// What follows from the outside's answer.
pub enum Next {
    /// Nothing: the job is done.
    Done,
    /// This is written down in the transaction that deletes the job.
    Record(Box<Record>),
}

impl Next {
    /// The closure may run more than once, like any story; only the last run counts.
    pub fn record(story: impl FnMut(&mut Tx<'_>) -> Result<(), JobError> + Send + 'static) -> Self {
        Self::Record(Box::new(story))
    }
}

#[derive(Clone)]
pub(crate) enum Handler {
    Story(Arc<Story>),
    Call { call: Arc<Call>, limit: Duration },
}

/// Kinds and their handlers. Registering a kind twice is a mistake in the program and panics.
#[derive(Clone, Default)]
pub struct Registry {
    handlers: HashMap<&'static str, Handler>,
    pub(crate) schedule: Vec<Line>,
}

impl Registry {
    pub fn new() -> Self {
        Self::default()
    }

    /// A job that only changes rows: it happens exactly once, together with the deletion of the job.
    #[must_use]
    pub fn on<J: Job>(
        self,
        story: impl Fn(&mut Tx<'_>, J) -> Result<(), JobError> + Send + Sync + 'static,
    ) -> Self {
        self.add(J::KIND, Handler::Story(Arc::new(move |tx, body| story(tx, read(body)?))))
    }

    /// A job that reaches outside, for at most 30 seconds.
    #[must_use]
    pub fn outside<J, F>(self, call: impl Fn(J) -> F + Send + Sync + 'static) -> Self
    where
        J: Job,
        F: Future<Output = Result<Next, JobError>> + Send + 'static,
    {
        self.outside_within(CALL_LIMIT, call)
    }

    /// A job that reaches outside, with a limit of its own.
    #[must_use]
    pub fn outside_within<J, F>(self, limit: Duration, call: impl Fn(J) -> F + Send + Sync + 'static) -> Self
    where
        J: Job,
        F: Future<Output = Result<Next, JobError>> + Send + 'static,
    {
        let call: Arc<Call> = Arc::new(move |body| match read(body) {
            Ok(job) => Box::pin(call(job)),
            Err(error) => Box::pin(std::future::ready(Err(error))),
        });
        self.add(J::KIND, Handler::Call { call, limit })
    }

    /// A line of the schedule: a story that is told again and again, at every multiple of `every` since 1970, by
    /// whichever copy of the program gets to it first.
    #[must_use]
    pub fn every(
        mut self,
        name: &'static str,
        every: Duration,
        story: impl Fn(&mut Tx<'_>) -> Result<(), StoreError> + Send + Sync + 'static,
    ) -> Self {
        let line = Line { name, every };
        self.schedule.push(line);
        self.add(
            name,
            Handler::Story(Arc::new(move |tx, _| {
                story(tx)?;
                Ok(line.plant(tx)?)
            })),
        )
    }

    pub(crate) fn find(&self, kind: &str) -> Option<&Handler> {
        self.handlers.get(kind)
    }

    pub(crate) fn line(&self, kind: &str) -> Option<Line> {
        self.schedule.iter().find(|line| line.name == kind).copied()
    }

    pub(crate) fn kinds(&self) -> Kinds {
        self.handlers.keys().copied().collect()
    }

    fn add(mut self, kind: &'static str, handler: Handler) -> Self {
        let before = self.handlers.insert(kind, handler);
        assert!(before.is_none(), "two handlers are registered for jobs of the kind {kind}");
        self
    }
}

fn read<J: Job>(body: &str) -> Result<J, JobError> {
    serde_json::from_str(body).map_err(|error| JobError::GiveUp(format!("the job cannot be read: {error}")))
}
