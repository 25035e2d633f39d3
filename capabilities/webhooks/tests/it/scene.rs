//! Two events to hear of, somebody who asks for them, and a mailbox that answers as the scene says.

use std::sync::Mutex;

use async_trait::async_trait;
use kernel::{Actor, Event, MarketId, PageRequest, Problem, Subject};
use serde::Serialize;
use store::{Job, StoreError, Tx, log, params};
use testing::World;
use webhooks::{
    DeliverError, Delivery, Endpoint, NewEndpoint, Outcome, Reach, Sender, Topics, add, deliver, deliveries,
    endpoints,
    jobs::Deliver,
    ports::{Letter, SendError},
    queue, settle,
};

#[derive(Clone, Serialize)]
pub struct Placed {
    pub market: MarketId,
}

impl Event for Placed {
    const NAME: &'static str = "orders.placed";

    fn subject(&self) -> Subject {
        Subject::market(self.market)
    }
}

#[derive(Clone, Serialize)]
pub struct Captured {
    pub market: MarketId,
}

impl Event for Captured {
    const NAME: &'static str = "payments.captured";

    fn subject(&self) -> Subject {
        Subject::market(self.market)
    }
}

pub fn topics(topic: &str) -> Topics {
    Topics::parse(vec![topic.to_owned()], &[Placed::NAME, Captured::NAME]).unwrap()
}

pub fn reach() -> Reach {
    Reach { private: false, hosts: vec!["example.org".to_owned()] }
}

pub fn asked(topic: &str) -> NewEndpoint {
    NewEndpoint { url: "http://example.org/hooks".to_owned(), topics: topics(topic) }
}

pub async fn subscribes(world: &World, market: MarketId, topic: &str) -> Endpoint {
    let new = asked(topic);
    let story = move |tx: &mut Tx<'_>| add(tx, &Actor::System, market, &new, &reach()).map_err(Problem::from);
    world.store.write(story).await.unwrap()
}

pub async fn happens(world: &World, event: impl Event + Clone + Send + 'static) {
    world.store.write(move |tx| tx.publish(event.clone())).await.unwrap();
}

/// Hands the whole log to the queue, as a consumer that starts anew would; the jobs that wait
/// then, in the order of what happened.
pub async fn jobs(world: &World) -> Vec<Deliver> {
    let story = |tx: &mut Tx<'_>| -> Result<Vec<String>, StoreError> {
        let events = log::after(tx, 0, 100)?;
        queue(tx, &events)?;
        tx.all("select body from store_jobs where kind = $1", params![Deliver::KIND])
    };
    let bodies = world.store.write(story).await.unwrap();
    world.expect_jobs_left(bodies.len());
    let mut jobs: Vec<Deliver> = bodies.iter().map(|body| serde_json::from_str(body).unwrap()).collect();
    jobs.sort_by_key(|job| job.seq);
    jobs
}

pub async fn tries(world: &World, mailbox: &Mailbox, job: Deliver) -> Result<Outcome, DeliverError> {
    let outcome = deliver(&world.store, mailbox, job).await?;
    world.store.write(move |tx| settle(tx, job, outcome)).await.unwrap();
    Ok(outcome)
}

pub async fn listed(world: &World, endpoint: &Endpoint) -> Vec<Delivery> {
    let (market, id, ask) = (endpoint.market, endpoint.id, PageRequest::new(None, None));
    let story =
        move |tx: &mut Tx<'_>| deliveries(tx, &Actor::System, market, id, &ask).map_err(Problem::from);
    world.store.read(story).await.unwrap().rows
}

pub async fn kept(world: &World, market: MarketId) -> Vec<Endpoint> {
    let story = move |tx: &mut Tx<'_>| endpoints(tx, &Actor::System, market).map_err(Problem::from);
    world.store.read(story).await.unwrap()
}

/// Answers always the same, or never.
pub struct Mailbox {
    reach: Reach,
    pub letters: Mutex<Vec<Letter>>,
    pub answer: Mutex<Option<u16>>,
}

impl Mailbox {
    pub fn that_answers(status: u16) -> Self {
        Self { reach: reach(), letters: Mutex::default(), answer: Mutex::new(Some(status)) }
    }

    pub fn that_is_silent() -> Self {
        Self { reach: reach(), letters: Mutex::default(), answer: Mutex::default() }
    }
}

#[async_trait]
impl Sender for Mailbox {
    fn reach(&self) -> &Reach {
        &self.reach
    }

    async fn send(&self, letter: &Letter) -> Result<u16, SendError> {
        self.letters.lock().unwrap().push(letter.clone());
        self.answer.lock().unwrap().ok_or_else(|| SendError("nobody there".to_owned()))
    }
}
