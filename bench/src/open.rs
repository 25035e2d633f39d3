//! An open loop: requests come at their own pace, whether or not the server keeps up, and latency counts from the
//! moment a request was due. This is how people come.

use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};

use tokio::task::JoinSet;

use crate::{Outcome, closed::Answered, connection::Connection, latency::Latency, requests::Requests};

/// More than are ever waiting at once, unless the server falls behind.
const CALLERS: u32 = 256;

pub async fn run(
    address: SocketAddr,
    per_second: u64,
    span: Duration,
    requests: impl Fn(u32) -> Requests,
) -> Outcome<Answered> {
    let mut connections = Vec::new();
    for number in 0..CALLERS {
        connections.push((number, Connection::open(address).await?, requests(number)));
    }
    let since = Instant::now();
    let pace = Pace { since, gap: Duration::from_secs(1) / u32::try_from(per_second)?, until: since + span };
    let mut callers: JoinSet<Outcome<Latency>> = connections
        .into_iter()
        .map(|(number, connection, requests)| call(connection, requests, pace, number))
        .collect();
    let mut answered = Answered::default();
    while let Some(latency) = callers.join_next().await {
        answered.latency.merge(&latency??);
    }
    answered.seconds = since.elapsed().as_secs_f64();
    Ok(answered)
}

#[derive(Clone, Copy)]
struct Pace {
    since: Instant,
    gap: Duration,
    until: Instant,
}

/// Each caller has every `CALLERS`th request. One who is late sends at once, and the wait counts.
async fn call(
    mut connection: Connection,
    mut requests: Requests,
    pace: Pace,
    number: u32,
) -> Outcome<Latency> {
    let mut latency = Latency::default();
    for index in (number..).step_by(CALLERS as usize) {
        let due = pace.since + pace.gap * index;
        if due >= pace.until {
            break;
        }
        tokio::time::sleep_until(due.into()).await;
        let status = connection.ask(requests.next()).await?;
        latency.add(due.elapsed());
        if status != 201 {
            return Err(format!("a request was refused: {}", connection.answer()).into());
        }
    }
    Ok(latency)
}
